import { Button } from '@mantine/core';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { difficultiesAddress } from '../../../activities/web/public.ts';
import { ledgerAddress } from '../../../plans/web/public.ts';
import { consolidatedAddress, reportAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';
import type { Overview } from './overview.ts';

const watched = 3;

/** Which units need attention, and why in a sentence made of counts. */
export function ToWatchPanel({ planId, units }: { planId: string; units: Overview['toWatch'] }) {
  const { leading: words } = useText(reportsText);
  return (
    <Panel title={words.toWatch}>
      {units.length === 0 && <p className={styles.soft}>{words.noneToWatch}</p>}
      <ol className={styles.watch}>
        {units.slice(0, watched).map((unit) => (
          <li key={unit.unitId}>
            <PageLink to={to(ledgerAddress, { planId }, { muc: 'danh-sach', 'don-vi': unit.unitId })}>
              {unit.unitName}
            </PageLink>
            : {words.watch(unit)}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Accepted reports to be opened again: each leads to its request, where a leader decides. */
export function ReopeningsPanel({ reopenings }: { reopenings: Overview['reopenings'] }) {
  const { leading: words } = useText(reportsText);
  if (reopenings.length === 0) return null;
  return (
    <Panel title={words.reopenings(reopenings.length)} tone="look">
      <ul className={styles.plainList}>
        {reopenings.map((asked) => (
          <li key={asked.reportId}>
            <PageLink to={to(reportAddress, { reportId: asked.reportId })}>{asked.unitName}</PageLink>{' '}
            <span className={styles.soft}>
              {words.reopeningAsked} <DateText value={localDateOf(asked.askedAt)} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const dueShown = 3;

export function NextDuePanel({ planId, nextDue }: { planId: string; nextDue: Overview['nextDue'] }) {
  const { leading: words } = useText(reportsText);
  return (
    <Panel title={words.nextDue}>
      {nextDue.length === 0 && <p className={styles.soft}>{words.noNextDue}</p>}
      <ul className={styles.plainList}>
        {nextDue.slice(0, dueShown).map((due) => (
          <li key={`${due.title} ${due.dueAt}`} className={styles.due}>
            <span className={styles.dueTitle}>{due.title || words.duties}</span>
            <Clock dueAt={due.dueAt} />
            <DateText value={localDateOf(due.dueAt)} />
            <PageLink to={to(ledgerAddress, { planId }, { muc: 'danh-sach', 'ket-cuc': 'open' })}>
              {words.stillOpen(due.open)}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface DifficultiesPanelProps {
  planId: string;
  difficulties: Overview['difficulties'];
}

export function DifficultiesPanel({ planId, difficulties: { open, oldestDays } }: DifficultiesPanelProps) {
  const { leading: words } = useText(reportsText);
  return (
    <Panel title={words.difficulties} tone={open > 0 ? 'look' : 'plain'}>
      {open === 0 ? (
        <p className={styles.soft}>{words.noDifficulties}</p>
      ) : (
        <>
          <p className={styles.count}>
            <NumberLink
              value={open}
              of={words.difficultiesOpen}
              to={to(difficultiesAddress, { planId }, { trangThai: 'open' })}
            />{' '}
            {words.difficultiesOpen}
          </p>
          {oldestDays !== null && <p className={styles.soft}>{words.oldest(oldestDays)}</p>}
        </>
      )}
    </Panel>
  );
}

export function ConsolidatedPanel({ consolidated }: { consolidated: Overview['consolidated'] }) {
  const { leading: words } = useText(reportsText);
  const approves = usePermission('consolidation.approve');
  const states: Readonly<Record<string, string>> = words.consolidatedStates;
  if (!consolidated)
    return (
      <Panel title={words.consolidated}>
        <p className={styles.soft}>{words.noConsolidated}</p>
      </Panel>
    );
  const waits = consolidated.state === 'submitted';
  return (
    <Panel title={words.consolidated} tone={waits ? 'look' : 'plain'}>
      <p className={styles.state}>{states[consolidated.state] ?? consolidated.state}</p>
      <Button
        component={PageLink}
        to={to(consolidatedAddress, { reportId: consolidated.id })}
        variant={waits && approves ? 'filled' : 'default'}
      >
        {waits && approves ? words.toApprove : words.toRead}
      </Button>
    </Panel>
  );
}
