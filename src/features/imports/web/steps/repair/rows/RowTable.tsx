import { Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../../../platform/web/ui/data/DataTable.tsx';
import { birthText, childrenText } from '../../../../../children/web/public.ts';
import type { Import, ImportRow, Pile } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { CompareRow } from './CompareRow.tsx';
import { DecideRows } from './DecideRows.tsx';
import { EditRow } from './EditRow.tsx';
import { FoundInRow } from './FoundInRow.tsx';
import { RowActs } from './RowActs.tsx';
import { shownText } from './shown-text.ts';

interface RowTableProps {
  import: Import;
  rows: readonly ImportRow[];
  pile: Pile | undefined;
}

/** Rows with what was found in them, and what can be done with each. */
export function RowTable({ import: found, rows, pile }: RowTableProps) {
  const { repair: text, page } = useText(importsText);
  const columns = useRowColumns(pile);
  const [editing, setEditing] = useState<ImportRow>();
  const [comparing, setComparing] = useState<ImportRow>();
  const acts: Column<ImportRow> = {
    id: 'acts',
    header: text.acts,
    onScreenOnly: true,
    cell: (row) => (
      <RowActs import={found} row={row} onEdit={() => setEditing(row)} onCompare={() => setComparing(row)} />
    ),
  };
  const mayAct = found.abilities.repair && pile !== 'not-a-row';
  return (
    <>
      <DataTable
        caption={pile ? page.piles[pile] : text.groups}
        captionHidden
        rows={rows}
        keyOf={(row) => String(row.seq)}
        empty={null}
        columns={mayAct ? [...columns, acts] : columns}
      />
      {mayAct && pile !== undefined && rows.length > 1 && (
        <Group data-print="hidden">
          <DecideRows import={found} rows={rows} pile={pile} />
        </Group>
      )}
      {editing && <EditRow import={found} row={editing} onClose={() => setEditing(undefined)} />}
      {comparing && <CompareRow import={found} row={comparing} onClose={() => setComparing(undefined)} />}
    </>
  );
}

function useRowColumns(pile: Pile | undefined): Column<ImportRow>[] {
  const { repair: text } = useText(importsText);
  const register = useText(childrenText);
  const at: Column<ImportRow> = {
    id: 'row',
    header: text.row,
    cell: ({ row, sheet }) => text.rowAt(row, sheet),
  };
  if (pile === 'not-a-row')
    return [
      at,
      {
        id: 'reason',
        header: text.reason,
        cell: ({ notRow }) => (notRow ? text.notRow[notRow] : ''),
      },
      { id: 'text', header: text.text, cell: ({ texts }) => texts.map((one) => one.text).join(' ') },
    ];
  return [
    { id: 'name', header: text.name, cell: (row) => row.child?.fullName ?? shownText(row, 'fullName') },
    at,
    {
      id: 'birth',
      header: text.birth,
      cell: (row) => (row.child ? birthText(row.child, register) : shownText(row, 'birthDate')),
    },
    {
      id: 'sex',
      header: text.sex,
      cell: ({ child }) => (child ? register.sex[child.sex] : ''),
    },
    { id: 'unit', header: text.unit, cell: (row) => row.child?.unitName ?? shownText(row, 'hamlet') },
    { id: 'found', header: text.found, cell: (row) => <FoundInRow row={row} /> },
  ];
}
