import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import type { Outcome } from '../../../plans/contract.ts';
import { ledgerAddress, UnitName } from '../../../plans/web/public.ts';
import { reportAddress } from '../addresses.ts';
import { OnTimeRate } from '../OnTimeRate.tsx';
import { countParts } from '../outcome-counts.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import type { Consolidated, Content } from './types.ts';

type Unit = Content['units'][number];

const word: Readonly<Record<Outcome, StatusName>> = {
  open: 'not-yet-due',
  'on-time': 'on-time',
  late: 'late',
  missing: 'overdue',
  excused: 'exempt',
  'not-applicable': 'not-applicable',
};

/** Unit by unit: the two documents it owed, its counts, what it spent. Counts open the rows of the ledger. */
export function UnitsTab({ report }: { report: Consolidated }) {
  const { consolidated: words, leading } = useText(reportsText);
  const owed = (one: Unit['ownPlan']) =>
    one ? <StatusBadge status={word[one.outcome]} days={one.daysLate} /> : words.none;
  const count = (name: 'onTime' | 'late' | 'missing' | 'open'): Column<Unit> => ({
    id: name,
    header: name === 'missing' ? leading.missing : leading.outcomes[name],
    align: 'end',
    sortBy: (unit) => unit.counts[name],
    cell: (unit) => (
      <NumberLink
        value={unit.counts[name]}
        of={leading.countOf(unit.unitName, leading.outcomes[name])}
        to={to(
          ledgerAddress,
          { planId: report.planId },
          {
            muc: 'danh-sach',
            'don-vi': unit.unitId,
            'ket-cuc': countParts.find((part) => part.name === name)?.outcome,
          },
        )}
      />
    ),
  });
  return (
    <div className={styles.tight}>
      <DataTable<Unit>
        caption={words.units}
        captionHidden
        wideOnPaper
        rows={report.content.units}
        keyOf={(unit) => unit.unitId}
        empty={<EmptyState>{leading.nothing}</EmptyState>}
        columns={[
          {
            id: 'unit',
            header: words.unit,
            cell: ({ unitName, carriedOnBy = [] }) => <UnitName unit={{ unitName, carriedOnBy }} />,
            sortBy: (unit) => unit.unitName,
          },
          { id: 'plan', header: words.ownPlan, cell: (unit) => owed(unit.ownPlan) },
          {
            id: 'report',
            header: words.results,
            cell: (unit) => (
              <>
                {owed(unit.resultsReport)}{' '}
                {unit.resultsReport?.reportId && (
                  <PageLink
                    className={styles.openReport ?? ''}
                    to={to(reportAddress, { reportId: unit.resultsReport.reportId })}
                    aria-label={`${words.openReport}: ${unit.unitName}`}
                  >
                    {words.openReport}
                  </PageLink>
                )}
              </>
            ),
          },
          count('onTime'),
          count('late'),
          count('missing'),
          count('open'),
          {
            id: 'rate',
            header: words.rate,
            align: 'end',
            cell: (unit) => <OnTimeRate counts={unit.counts} />,
          },
          {
            id: 'spent',
            header: words.spentDong,
            align: 'end',
            sortBy: (unit) => unit.spent,
            cell: (unit) => numberText(unit.spent),
          },
        ]}
      />
    </div>
  );
}
