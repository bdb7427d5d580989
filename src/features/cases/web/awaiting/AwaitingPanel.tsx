import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { type AwaitingCase, casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';
import { AwaitingDialog } from './AwaitingDialog.tsx';

/** Over the queue: cases for which nobody of this commune is responsible yet. Nothing where there are none. */
export function AwaitingPanel() {
  const { beside } = useText(casesText);
  const { data } = useQueryOf(casesContract.endpoints.listAwaiting, {}, { refreshEvery: 60_000 });
  const [open, setOpen] = useState<string>();
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel title={beside.awaiting} tone="look">
      <ul className={styles.clocks}>
        {data.rows.map((row) => (
          <Waiting key={row.caseId} row={row} onOpen={() => setOpen(row.caseId)} />
        ))}
      </ul>
      {open && <AwaitingDialog caseId={open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

function Waiting({ row, onOpen }: { row: AwaitingCase; onOpen: () => void }) {
  const words = useText(casesText);
  const { beside } = words;
  const at = formatInstant(row.offeredAt);
  const carried = row.kind === 'carried';
  return (
    <li className={styles.waiting}>
      <div>
        <span className={styles.name}>{words.one(codeOf(row.caseId), row.childInitials)}</span>
        <span>{words.stages[row.stage]}</span>
        {row.clock && <Clock dueAt={row.clock.dueAt} />}
        <div className={styles.note}>
          {carried ? beside.carriedFrom(row.fromUnitName, at) : beside.offered(row.fromUnitName, at)}
          {carried && `. ${beside.carried}`}
        </div>
      </div>
      <Button onClick={onOpen}>{beside.decide}</Button>
    </li>
  );
}
