import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { AuditRow } from '../../contract.ts';
import { accountsText } from '../text.ts';

/** Names of fields and outcomes, as they were kept: `granted: …; rows: 12`. */
const detailText = (detail: AuditRow['detail']): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');

interface AuditTableProps {
  rows: readonly AuditRow[];
  /** One's own trail does not repeat one's name. */
  withPerson: boolean;
}

export function AuditTable({ rows, withPerson }: AuditTableProps) {
  const { audit: text } = useText(accountsText);
  const person: Column<AuditRow> = {
    id: 'person',
    header: text.person,
    cell: (row) => row.displayName ?? text.nobody,
  };
  const columns: Column<AuditRow>[] = [
    { id: 'at', header: text.at, cell: (row) => <DateText value={row.at} /> },
    ...(withPerson ? [person] : []),
    { id: 'act', header: text.act, cell: (row) => row.summary },
    { id: 'unit', header: text.unit, cell: (row) => row.unitName ?? '' },
    { id: 'detail', header: text.detail, cell: (row) => detailText(row.detail) },
  ];
  return (
    <DataTable
      caption={text.caption}
      captionHidden
      rows={rows}
      columns={columns}
      keyOf={(row) => row.key}
      empty={<EmptyState>{text.empty}</EmptyState>}
    />
  );
}
