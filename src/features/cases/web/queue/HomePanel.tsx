import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { casesContract } from '../../contract.ts';
import { caseAddress, queueAddress } from '../addresses.ts';
import { CaseCode } from '../CaseCode.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** How many clocks stand on the first page; the queue has the others. */
const shown = 4;
/** Each look leaves a row in the trail; the clocks count on by themselves. */
const refreshEvery = 5 * 60_000;

/** On the first page: what runs out first in the cases that the caller works in or decides. No name and no initials. */
export default function HomePanel() {
  const words = useText(casesText);
  const now = useNow();
  const { listQueue } = casesContract.endpoints;
  const { data } = useQueryOf(listQueue, { limit: shown }, { refreshEvery });
  if (!data || data.rows.length === 0) return null;
  const late = data.rows.some(({ clock }) => clock !== null && clock.dueAt < now);
  return (
    <Panel
      title={words.title}
      tone={late ? 'danger' : 'plain'}
      aside={<PageLink to={to(queueAddress)}>{words.every}</PageLink>}
    >
      <ul className={styles.clocks}>
        {data.rows.map(({ caseId, stage, clock }) => (
          <li key={`${caseId} ${clock?.code} ${clock?.occurrence}`}>
            <PageLink to={to(caseAddress, { caseId })}>
              <CaseCode caseId={caseId} />
            </PageLink>{' '}
            {clock ? clock.name : `${words.stages[stage]}. ${words.noClock}`}{' '}
            {clock && <Clock dueAt={clock.dueAt} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
