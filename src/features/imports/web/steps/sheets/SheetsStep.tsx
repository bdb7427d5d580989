import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../../platform/web/ui/data/DataTable.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { type FoundSheet, type HeaderRows, type Import, importsContract } from '../../../contract.ts';
import { importAddress } from '../../addresses.ts';
import { importsText } from '../../text.ts';
import { PointHeader } from './PointHeader.tsx';

/** Header of each sheet that is taken, by the sheet's number. */
type Taken = ReadonlyMap<number, HeaderRows>;

const asFound = (sheets: readonly FoundSheet[]): Taken => {
  const chosen = sheets.some((sheet) => sheet.chosen);
  return new Map(
    sheets.flatMap((sheet) => {
      const header = chosen ? sheet.chosen : sheet.proposed ? sheet.header : null;
      return header ? [[sheet.sheet, header] as const] : [];
    }),
  );
};

/** Step 2: which sheets, and where their header is. */
export function SheetsStep({ import: found }: { import: Import }) {
  const { sheets: text } = useText(importsText);
  const go = useGo();
  const [taken, setTaken] = useState(() => asFound(found.sheets));
  const [pointing, setPointing] = useState<FoundSheet>();
  const choose = useCommandOf(importsContract.endpoints.chooseSheets);
  const take = (sheet: number, header: HeaderRows | null) =>
    setTaken((old) => {
      const next = new Map(old);
      if (header) next.set(sheet, header);
      else next.delete(sheet);
      return next;
    });
  const goOn = async () => {
    const sheets = [...taken].map(([sheet, header]) => ({ sheet, header, encodings: [] }));
    const done = await choose.run({ importId: found.id, version: found.version, sheets });
    if (done) go(to(importAddress, { importId: found.id }, { buoc: 'columns' }));
  };
  return (
    <Stack>
      <div>
        <h2>{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <ProblemNotice problem={choose.problem} onRetry={() => void choose.retry()} />
      <SheetTable sheets={found.sheets} taken={taken} onTake={take} onPoint={setPointing} />
      {taken.size === 0 && <p role="status">{text.needOne}</p>}
      <Group>
        <Button disabled={taken.size === 0} loading={choose.busy} onClick={() => void goOn()}>
          {text.next}
        </Button>
      </Group>
      {pointing && (
        <PointHeader
          importId={found.id}
          sheet={pointing}
          header={taken.get(pointing.sheet) ?? pointing.header}
          onUse={(header) => {
            take(pointing.sheet, header);
            setPointing(undefined);
          }}
          onClose={() => setPointing(undefined)}
        />
      )}
    </Stack>
  );
}

interface SheetTableProps {
  sheets: readonly FoundSheet[];
  taken: Taken;
  onTake: (sheet: number, header: HeaderRows | null) => void;
  onPoint: (sheet: FoundSheet) => void;
}

function SheetTable({ sheets, taken, onTake, onPoint }: SheetTableProps) {
  const { sheets: text } = useText(importsText);
  const headerOf = (sheet: FoundSheet) => taken.get(sheet.sheet) ?? sheet.header;
  const about = (sheet: FoundSheet): string =>
    [
      sheet.visibility === 'visible' ? '' : text.hidden,
      sheet.hiddenColumns.length > 0 ? text.hiddenColumns(sheet.hiddenColumns.length) : '',
      sheet.hamlet ? text.hamlet(sheet.hamlet) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <DataTable
      caption={text.title}
      captionHidden
      rows={sheets}
      keyOf={(sheet) => String(sheet.sheet)}
      empty={null}
      columns={[
        {
          id: 'name',
          header: text.name,
          cell: (sheet) => (
            <Checkbox
              label={sheet.name || text.nameless}
              aria-label={text.take(sheet.name)}
              checked={taken.has(sheet.sheet)}
              disabled={!headerOf(sheet)}
              onChange={(event) => onTake(sheet.sheet, event.currentTarget.checked ? headerOf(sheet) : null)}
            />
          ),
        },
        { id: 'rows', header: text.rows, align: 'end', cell: (sheet) => numberText(sheet.rows) },
        {
          id: 'header',
          header: text.header,
          cell: (sheet) => {
            const header = headerOf(sheet);
            return header ? text.headerOf(header.top, header.bottom) : text.noHeader;
          },
        },
        { id: 'about', header: text.about, cell: about },
        {
          id: 'point',
          header: '',
          onScreenOnly: true,
          cell: (sheet) => (
            <Button size="compact-md" variant="default" onClick={() => onPoint(sheet)}>
              {text.point}
            </Button>
          ),
        },
      ]}
    />
  );
}
