import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { Plan } from '../draft/keeping/use-draft.ts';
import { Panel } from '../kit/Panel.tsx';
import { plansText } from '../text.ts';

/** Number, day, agency, lead, period, signer. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { page, list } = useText(plansText).plan;
  const { signer } = plan.content;
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          { term: page.number, value: plan.number ?? list.notNumbered },
          { term: page.issuedOn, value: plan.issuedOn && <DateText value={plan.issuedOn} /> },
          { term: page.issuer, value: plan.issuerName },
          { term: page.leadUnit, value: plan.leadName },
          { term: page.period, value: page.until(formatDate(plan.periodFrom), formatDate(plan.periodTo)) },
          {
            term: page.signer,
            value: [signer.authority, signer.title, signer.name].filter(Boolean).join(', '),
          },
        ]}
      />
    </Panel>
  );
}
