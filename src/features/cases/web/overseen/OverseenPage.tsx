import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import type { AnswerOf, SentOf } from '../../../../platform/shared/endpoint.ts';
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
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { casesContract } from '../../contract.ts';
import { clocksAddress, overseenAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { CaseCode } from '../CaseCode.tsx';

const { listCases } = casesContract.endpoints;
type Row = AnswerOf<typeof listCases>['rows'][number];

type Asked = Omit<SentOf<typeof listCases>, 'after' | 'limit'>;

/** "Theo dõi vụ việc": states and clocks of the scope, nothing of whom they are about; or those that a number counts. */
export default function OverseenPage() {
  const { overseen: words, numbers, stages } = useText(casesText);
  const { search } = usePage(overseenAddress);
  const open = search.muc !== 'da-dong';
  const { tu, den } = search;
  const ofPeriod = tu !== undefined && den !== undefined && isValid(tu) && isValid(den);
  const asked: Asked = {
    ...{ open: open ? 'true' : 'false', ...(search.donVi && { unitId: search.donVi }) },
    ...(search.buoc && { stage: search.buoc }),
    ...(search.quaHan && { overdue: 'true' as const }),
    ...(ofPeriod && { receivedFrom: tu, receivedTo: den, ...(search.ketQua && { outcome: search.ketQua }) }),
  };
  const narrowed = ofPeriod || search.donVi || search.buoc || search.quaHan;
  const title = ofPeriod ? numbers.listed(formatDate(tu), formatDate(den)) : open ? words.open : words.closed;
  const also = [
    search.ketQua && ofPeriod && numbers.outcomes[search.ketQua],
    search.buoc && stages[search.buoc],
    search.quaHan && numbers.overdue,
  ].filter(Boolean);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <nav className={styles.acts} aria-label={words.which} data-print="hidden">
        <PageLink to={to(overseenAddress)} aria-current={open && !narrowed ? 'page' : undefined}>
          {narrowed ? numbers.everyCase : words.open}
        </PageLink>
        <PageLink
          to={to(overseenAddress, undefined, { muc: 'da-dong' })}
          aria-current={open ? undefined : 'page'}
        >
          {words.closed}
        </PageLink>
      </nav>
      <h2>{[title, ...also].join(', ')}</h2>
      <Pages<string> key={JSON.stringify(asked)} more={words.more}>
        {(page) => <Part open={open} asked={asked} {...page} />}
      </Pages>
    </>
  );
}

function Part({ open, asked, after, more }: ListPage<string> & { open: boolean; asked: Asked }) {
  const { numbers } = useText(casesText);
  const found = useQueryOf(listCases, { ...asked, ...(after && { after }) });
  return (
    <Answered query={found}>
      {({ rows, next, withheld }) => (
        <>
          <CaseTable open={open} rows={rows} />
          {withheld > 0 && after === undefined && <p>{numbers.withheld(withheld)}</p>}
          {more(next)}
        </>
      )}
    </Answered>
  );
}

function CaseTable({ open, rows }: { open: boolean; rows: readonly Row[] }) {
  const words = useText(casesText);
  const { overseen } = words;
  const stageOf = ({ stage, closedAs }: Row) =>
    closedAs ? `${words.stages[stage]}, ${words.closedAs[closedAs]}` : words.stages[stage];
  return (
    <DataTable
      caption={open ? overseen.open : overseen.closed}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      linkOf={({ id }) => to(clocksAddress, { caseId: id })}
      empty={<EmptyState>{overseen.none}</EmptyState>}
      columns={[
        { id: 'code', header: words.code, cell: ({ id }) => <CaseCode caseId={id} /> },
        { id: 'unit', header: overseen.unit, cell: ({ unitName }) => unitName },
        { id: 'stage', header: words.stage, cell: stageOf },
        {
          id: 'ground',
          header: overseen.ground,
          cell: ({ ground }) => (ground ? words.grounds[ground] : overseen.secret),
        },
        { id: 'received', header: overseen.received, cell: (row) => formatInstant(row.receivedAt) },
        {
          id: 'overdue',
          header: overseen.overdue,
          cell: ({ overdue }) =>
            overdue > 0 && <span className={styles.late}>{overseen.overdueCount(overdue)}</span>,
        },
        {
          id: 'next',
          header: overseen.next,
          cell: ({ nextDueAt }) => (nextDueAt ? <Clock dueAt={nextDueAt} /> : overseen.noClock),
        },
      ]}
    />
  );
}
