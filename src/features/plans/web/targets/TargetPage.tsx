import type { z } from 'zod';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { plansContract } from '../../contract.ts';
import type { TargetEntry as TargetEntrySchema, TargetStanding } from '../../contract/ledger.ts';
import { planAddress, plansAddress, targetAddress } from '../addresses.ts';
import { Fact } from '../kit/Fact.tsx';
import { Panel } from '../kit/Panel.tsx';
import { reachedOfText } from '../../rules/targets.ts';
import { plansText } from '../text.ts';
import { EnterTarget } from './EnterTarget.tsx';
import { indicatorLink } from './indicator-links.ts';
import { TargetGauge } from './TargetGauge.tsx';
import styles from './targets.module.css';

type TargetEntry = z.output<typeof TargetEntrySchema>;

/** One target: where it stands, who entered what, who has not, and the form for one's own unit. */
export default function TargetPage() {
  const { plan, target: words, draft } = useText(plansText);
  const { params, search } = usePage(targetAddress);
  const query = useQueryOf(plansContract.endpoints.getTarget, { targetId: params.targetId });
  return (
    <Answered query={query} page>
      {({ target, periodFrom, entries, missing, mayEnterFor }) => (
        <>
          <PageHeader
            title={target.shortName}
            lead={target.statement === target.shortName ? undefined : target.statement}
            crumbs={[
              { label: plan.list.title, to: to(plansAddress) },
              {
                label: draft.tabs.targets,
                to: to(planAddress, { planId: target.planId }, { muc: 'chi-tieu' }),
              },
            ]}
          />
          <Panel title={words.standing}>
            <TargetGauge target={target} />
            {target.numeratorName && target.denominatorName && (
              <p className={styles.facts}>
                {words.numerator}: {target.numeratorName} · {words.denominator}: {target.denominatorName}
              </p>
            )}
            <Definition of={target} />
          </Panel>
          {mayEnterFor.length > 0 && (
            <Panel title={words.enter}>
              <EnterTarget target={target} units={mayEnterFor} first={search['don-vi']} entries={entries} />
            </Panel>
          )}
          {/* Where the system counts nobody owes an entry; only a unit whose register is empty is named. */}
          {(target.origin === 'manual' || missing.length > 0) && (
            <Panel title={words.missing(missing.length)}>
              {missing.length === 0 ? (
                words.allIn
              ) : (
                <ul className={styles.missing}>
                  {missing.map((unit) => (
                    <li key={unit.unitId}>
                      <Fact meaning="look">{unit.unitName}</Fact>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          )}
          <Entries target={target} periodFrom={periodFrom} entries={entries} />
        </>
      )}
    </Answered>
  );
}

/** Of a figure that the system counts: what exactly it counts. */
function Definition({ of }: { of: TargetStanding }) {
  const { language } = useLanguage();
  const definition = indicatorLink(of.indicator)?.definition?.[language];
  return definition ? <p className={styles.facts}>{definition}</p> : null;
}

interface EntriesProps {
  target: TargetStanding;
  /** Since when a figure of the plan's period is counted. */
  periodFrom: string;
  entries: readonly TargetEntry[];
}

function Entries({ target, periodFrom, entries }: EntriesProps) {
  const words = useText(plansText).target;
  const link = indicatorLink(target.indicator);
  const may = usePermission(link?.permission ?? '');
  const figure = (row: TargetEntry, part: 'numerator' | 'denominator') => (
    <NumberLink
      value={row[part]}
      of={`${target[`${part}Name`]}, ${row.unitName}`}
      to={link && may ? link.to({ part, unitId: row.unitId, from: periodFrom, on: row.asOf }) : undefined}
    />
  );
  const share = (entry: TargetEntry) =>
    entry.denominator === 0 ? undefined : entry.numerator / entry.denominator;
  const columns: Column<TargetEntry>[] = [
    { id: 'unit', header: words.unit, cell: (row) => row.unitName, sortBy: (row) => row.unitName },
    {
      id: 'numerator',
      header: words.numerator,
      cell: (row) => figure(row, 'numerator'),
      sortBy: (row) => row.numerator,
      align: 'end',
    },
    {
      id: 'denominator',
      header: words.denominator,
      cell: (row) => figure(row, 'denominator'),
      sortBy: (row) => row.denominator,
      align: 'end',
    },
    ...(target.measureUnit === '%'
      ? [
          {
            id: 'share',
            header: words.share,
            cell: (row: TargetEntry) => reachedOfText({ ...target, ...row }),
            sortBy: share,
            align: 'end' as const,
          },
        ]
      : []),
    { id: 'asOf', header: words.at, cell: (row) => <DateText value={row.asOf} />, sortBy: (row) => row.asOf },
    ...(target.origin === 'counted'
      ? []
      : [
          { id: 'by', header: words.by, cell: (row: TargetEntry) => row.enteredBy },
          { id: 'note', header: words.note, cell: (row: TargetEntry) => row.note || '–' },
        ]),
  ];
  return (
    <DataTable
      caption={words.entries}
      rows={entries}
      columns={columns}
      keyOf={(row) => row.id}
      initialSorting={{ column: 'unit', descending: false }}
      empty={<EmptyState>{words.noEntries}</EmptyState>}
    />
  );
}
