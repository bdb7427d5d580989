import type { ReactNode } from 'react';
import { formatInstant } from '../../../platform/shared/instant.ts';
import { ProblemError } from '../../../platform/web/client/problem-error.ts';
import { useProblemText } from '../../../platform/web/text/use-problem-text.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { ExportEntry } from '../contract.ts';
import type { ExportColumn } from '../rules/columns.ts';
import { serialText } from '../rules/watermark.ts';
import { EntryActs } from './EntryActs.tsx';
import styles from './exports.module.css';
import { exportsText } from './text.ts';

interface EntryTableProps {
  caption: string;
  entries: readonly ExportEntry[];
  empty: ReactNode;
}

/** The register as an office keeps it: number, what, how many, what for, who, what became of it. */
export function EntryTable({ caption, entries, empty }: EntryTableProps) {
  const words = useText(exportsText);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={entries}
      keyOf={(entry) => entry.id}
      empty={empty}
      wideOnPaper
      columns={[
        { id: 'serial', header: words.heads.serial, cell: serialText },
        { id: 'what', header: words.heads.what, cell: (entry) => <What entry={entry} /> },
        {
          id: 'rows',
          header: words.heads.rows,
          align: 'end',
          cell: (entry) => numberText(entry.rows ?? entry.rowsAsked),
        },
        {
          id: 'purpose',
          header: words.heads.purpose,
          cell: (entry) => (
            <div>
              {entry.purpose}
              {entry.purposeNote !== '' && <span className={styles.beside}>{entry.purposeNote}</span>}
            </div>
          ),
        },
        {
          id: 'who',
          header: words.heads.who,
          cell: (entry) => (
            <div>
              {entry.requestedBy}
              <span className={styles.beside}>{entry.unitName}</span>
              <span className={styles.beside}>{formatInstant(entry.requestedAt)}</span>
            </div>
          ),
        },
        { id: 'state', header: words.heads.state, cell: (entry) => <State entry={entry} /> },
        {
          id: 'acts',
          header: words.heads.acts,
          onScreenOnly: true,
          cell: (entry) => <EntryActs entry={entry} />,
        },
      ]}
    />
  );
}

function What({ entry }: { entry: ExportEntry }) {
  const words = useText(exportsText);
  const columns = entry.columns.map((column) => words.columns[column as ExportColumn] ?? column);
  return (
    <div>
      {entry.filterWords}
      <span className={styles.beside}>
        {words.forms[entry.form]}, {words.dialog.formats[entry.format]}
      </span>
      {columns.length > 0 && <span className={styles.beside}>{words.columnsSaid(columns.join(', '))}</span>}
    </div>
  );
}

function State({ entry }: { entry: ExportEntry }) {
  const words = useText(exportsText);
  const { sentence } = useProblemText();
  const { state, expiresAt, decidedBy, recalledBy, sha256, problem } = entry;
  const reason = state === 'recalled' ? entry.recallReason : entry.decisionReason;
  return (
    <div>
      <strong className={styles[state]}>{words.states[state]}</strong>{' '}
      {state === 'ready' && expiresAt && words.until(formatInstant(expiresAt))}
      {problem && (
        <span className={styles.beside}>{sentence(new ProblemError({ code: problem, status: 422 }))}</span>
      )}
      {decidedBy && <span className={styles.beside}>{words.decidedBy(decidedBy)}</span>}
      {recalledBy && <span className={styles.beside}>{words.recalledBy(recalledBy)}</span>}
      {reason !== '' && <span className={styles.beside}>{words.reason(reason)}</span>}
      {entry.madeAt && <span className={styles.beside}>{words.downloads(entry.downloads)}</span>}
      {sha256 && (
        <span className={styles.digest}>
          {words.digest}: {sha256}
        </span>
      )}
    </div>
  );
}
