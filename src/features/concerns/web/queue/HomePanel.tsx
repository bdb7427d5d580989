import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { concernsContract } from '../../contract.ts';
import { queueAddress } from '../addresses.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

const piles = ['overdue', 'waiting', 'urgent', 'to-answer', 'open'] as const;

/** On the first page of the commune's officer: how many concerns wait, each number opening its pile. */
export default function HomePanel() {
  const words = useText(concernsText);
  const { data } = useQueryOf(concernsContract.endpoints.countConcerns, {}, { refreshEvery: 60_000 });
  const told = piles.filter((pile) => data?.counts[pile]);
  if (!data || told.length === 0) return null;
  return (
    <Panel title={words.title} tone={data.counts.overdue ? 'danger' : 'look'}>
      <ul className={styles.counts}>
        {told.map((pile) => (
          <li key={pile}>
            <PageLink to={to(queueAddress, undefined, { muc: pile })}>
              <strong className="figures">{numberText(data.counts[pile])}</strong> {words.piles[pile]}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
