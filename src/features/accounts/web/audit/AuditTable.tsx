import { useActWords } from '../../../../platform/web/text/act-text.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { AuditRow } from '../../contract.ts';
import { accountsText } from '../text.ts';
import styles from './audit.module.css';
import { detailText } from './detail-text.ts';

/** A digest is one word of 64 letters. */
const Detail = ({ text }: { text: string }) => text && <span className={styles.detail}>{text}</span>;

interface AuditTableProps {
  rows: readonly AuditRow[];
  /** One's own trail does not repeat one's name. */
  withPerson: boolean;
}

export function AuditTable({ rows, withPerson }: AuditTableProps) {
  const { audit: text } = useText(accountsText);
  const { nameOf, detailOf } = useActWords();
  const wordsOf = (act: string) => ({
    yes: text.yes,
    no: text.no,
    wordOf: (key: string) => detailOf(act, key),
  });
  const person: Column<AuditRow> = {
    id: 'person',
    header: text.person,
    cell: (row) => row.displayName ?? text.nobody,
  };
  const columns: Column<AuditRow>[] = [
    { id: 'at', header: text.at, cell: (row) => <DateText value={row.at} /> },
    ...(withPerson ? [person] : []),
    { id: 'act', header: text.act, cell: (row) => nameOf(row.act, row.summary) },
    { id: 'unit', header: text.unit, cell: (row) => row.unitName ?? '' },
    {
      id: 'detail',
      header: text.detail,
      cell: (row) => <Detail text={detailText(row.detail, wordsOf(row.act))} />,
    },
  ];
  return (
    <DataTable
      caption={text.caption}
      captionHidden
      wideOnPaper
      rows={rows}
      columns={columns}
      keyOf={(row) => row.key}
      empty={<EmptyState>{text.empty}</EmptyState>}
    />
  );
}
