import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { type ListPage, Pages } from '../../../../platform/web/ui/data/Pages.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import type { SentOf } from '../../../../platform/shared/endpoint.ts';
import { concernsContract, type OverseenConcern } from '../../contract.ts';
import { codeOf } from '../../rules/code.ts';
import { overseenAddress, overseenConcernAddress } from '../addresses.ts';
import { ClockList, runningOf } from '../ClockList.tsx';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';
import { CountsPanel } from './CountsPanel.tsx';

const { countOverseen, listOverseen } = concernsContract.endpoints;
type Asked = Omit<SentOf<typeof listOverseen>, 'after' | 'limit'>;

/** "Theo dõi tin": how many are open where, and their states and clocks; each number opens what it counts. */
export default function OverseenPage() {
  const words = useText(concernsText);
  const { overseen } = words;
  const { search } = usePage(overseenAddress);
  const counts = useQueryOf(countOverseen, {});
  const asked: Asked = {
    ...(search.tinhTrang && { state: search.tinhTrang }),
    ...(search.quaHan && { overdue: 'true' as const }),
    ...(search.donVi && { unitId: search.donVi }),
  };
  const place = counts.data?.communes.find(({ unitId }) => unitId === search.donVi)?.unitName;
  const said = [
    search.tinhTrang && words.states[search.tinhTrang],
    search.quaHan && overseen.overdue,
    place,
  ].filter(Boolean);
  return (
    <>
      <PageHeader title={overseen.title} lead={overseen.lead} />
      <Answered query={counts} page>
        {({ communes }) => <CountsPanel communes={communes} />}
      </Answered>
      <div className={styles.links} data-print="hidden">
        {said.length > 0 && <PageLink to={to(overseenAddress)}>{overseen.every}</PageLink>}
        {search.tinhTrang !== 'closed' && (
          <PageLink to={to(overseenAddress, undefined, { tinhTrang: 'closed' })}>{overseen.closed}</PageLink>
        )}
      </div>
      <h2>{said.length > 0 ? said.join(', ') : overseen.list}</h2>
      <Pages<string> key={JSON.stringify(asked)} more={words.more}>
        {(page) => <Part asked={asked} {...page} />}
      </Pages>
    </>
  );
}

function Part({ asked, after, more }: ListPage<string> & { asked: Asked }) {
  const found = useQueryOf(listOverseen, { ...asked, ...(after && { after }) });
  return (
    <Answered query={found}>
      {({ rows, next }) => (
        <>
          <ConcernTable rows={rows} />
          {more(next)}
        </>
      )}
    </Answered>
  );
}

function ConcernTable({ rows }: { rows: readonly OverseenConcern[] }) {
  const words = useText(concernsText);
  const { overseen } = words;
  return (
    <DataTable
      caption={overseen.list}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      linkOf={({ id }) => to(overseenConcernAddress, { concernId: id })}
      empty={<EmptyState>{overseen.none}</EmptyState>}
      columns={[
        { id: 'code', header: words.code, cell: ({ id }) => codeOf(id) },
        { id: 'unit', header: overseen.place, cell: ({ unitName }) => unitName },
        { id: 'state', header: words.state, cell: ({ state }) => words.states[state] },
        { id: 'received', header: words.received, cell: ({ receivedAt }) => formatInstant(receivedAt) },
        {
          id: 'clocks',
          header: words.clocks,
          cell: ({ clocks }) =>
            runningOf(clocks).length > 0 ? <ClockList clocks={runningOf(clocks)} /> : overseen.noClock,
        },
      ]}
    />
  );
}
