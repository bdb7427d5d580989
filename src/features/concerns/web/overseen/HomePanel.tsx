import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { concernsContract } from '../../contract.ts';
import { overseenAddress } from '../addresses.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

/** On the first page of those above: concerns past a limit and concerns not yet taken up, each number opening its list. */
export default function HomePanel() {
  const words = useText(concernsText);
  const { data } = useQueryOf(concernsContract.endpoints.countOverseen, {}, { refreshEvery: 60_000 });
  const sum = (of: 'overdue' | 'waiting') => data?.communes.reduce((all, row) => all + row[of], 0) ?? 0;
  const [overdue, waiting] = [sum('overdue'), sum('waiting')];
  if (overdue + waiting === 0) return null;
  const lines = [
    { count: overdue, label: words.overseen.overdue, search: { quaHan: 'co' as const } },
    { count: waiting, label: words.states.waiting, search: { tinhTrang: 'waiting' as const } },
  ];
  return (
    <Panel title={words.overseen.title} tone={overdue > 0 ? 'danger' : 'look'}>
      <ul className={styles.counts}>
        {lines
          .filter(({ count }) => count > 0)
          .map(({ count, label, search }) => (
            <li key={label}>
              <PageLink to={to(overseenAddress, undefined, search)}>
                <strong className="figures">{numberText(count)}</strong> {label}
              </PageLink>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
