import { formatInstant } from '../../../../platform/shared/instant.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { reachedOfText } from '../../../plans/rules/targets.ts';
import { targetAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import { SharesButton } from './SharesButton.tsx';
import type { Consolidated, Content } from './types.ts';

type Target = Content['targets'][number];

/** Targets with numerator, denominator and the share of each unit. */
export function TargetsTab({ report }: { report: Consolidated }) {
  const text = useText(reportsText);
  const { consolidated: words } = text;
  const reportOf = new Map(
    report.content.units.map((unit) => [unit.unitId, unit.resultsReport?.reportId ?? null]),
  );
  const sharesOf = (target: Target) =>
    target.shares.map((share) => ({
      unitId: share.unitId,
      unitName: share.unitName,
      shown: reachedOfText({ ...target, ...share }),
      value: share.denominator === 0 ? share.numerator : share.numerator / share.denominator,
      reportId: reportOf.get(share.unitId) ?? null,
    }));
  return (
    <DataTable<Target>
      caption={words.tabs['chi-tieu']}
      captionHidden
      rows={report.content.targets}
      keyOf={(target) => target.id}
      empty={<EmptyState>{words.noTargets}</EmptyState>}
      columns={[
        {
          id: 'target',
          header: words.target,
          cell: (target) => (
            <PageLink to={to(targetAddress, { targetId: target.id })}>{target.shortName}</PageLink>
          ),
        },
        {
          id: 'goal',
          header: words.goal,
          cell: (target) =>
            `${text.comparisons[target.comparison]} ${decimalText(target.value)} ${target.measureUnit}`,
        },
        {
          id: 'reached',
          header: words.reached,
          align: 'end',
          cell: (target) =>
            target.actual === null ? (
              target.unitsEntered > 0 ? (
                text.nothingCounted
              ) : (
                `– (${text.report.noFigure.toLowerCase()})`
              )
            ) : (
              <SharesButton shown={reachedOfText(target)} of={target.shortName} shares={sharesOf(target)} />
            ),
        },
        {
          id: 'met',
          header: words.met,
          cell: (target) => (target.met === null ? '–' : target.met ? text.met : text.notMet),
        },
        {
          id: 'entered',
          header: words.entered,
          align: 'end',
          cell: (target) => (
            <SharesButton
              shown={`${numberText(target.unitsEntered)}/${numberText(target.unitsExpected)}`}
              of={target.shortName}
              shares={sharesOf(target)}
            />
          ),
        },
        {
          id: 'source',
          header: words.source,
          cell: (target) =>
            target.origin === 'counted'
              ? words.countedBySystem
              : target.lastEnteredBy && target.lastEnteredAt
                ? words.manual(target.lastEnteredBy, formatInstant(target.lastEnteredAt))
                : '–',
        },
      ]}
    />
  );
}
