import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { plansContract } from '../../contract.ts';
import {
  consolidationAddress,
  difficultiesAddress,
  draftAddress,
  ledgerAddress,
  planAddress,
  plansAddress,
} from '../addresses.ts';
import type { Plan } from '../draft/keeping/use-draft.ts';
import { Fact } from '../kit/Fact.tsx';
import { TargetCards } from '../targets/TargetCards.tsx';
import { plansText } from '../text.ts';
import { DeadlineTable } from './DeadlineTable.tsx';
import { DutiesByUnit } from './DutiesByUnit.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { PlanText } from './PlanText.tsx';
import styles from './plan.module.css';

/** A plan: what it says, where its targets stand, and the ways to its ledger, difficulties and consolidation. */
export default function PlanPage() {
  const { params } = usePage(planAddress);
  const query = useQueryOf(plansContract.endpoints.getPlan, { planId: params.planId });
  return (
    <Answered query={query} page>
      {(plan) => <PlanView plan={plan} />}
    </Answered>
  );
}

function PlanView({ plan }: { plan: Plan }) {
  const { plan: words, common, draft } = useText(plansText);
  const { search, setSearch } = usePage(planAddress);
  const issued = plan.state === 'issued';
  const standings = useQueryOf(plansContract.endpoints.listTargets, issued ? { planId: plan.id } : undefined);
  return (
    <>
      <PageHeader
        title={plan.content.title}
        crumbs={[{ label: words.list.title, to: to(plansAddress) }]}
        aside={
          issued ? <Fact>{common.states.issued}</Fact> : <Fact meaning="work">{common.states.draft}</Fact>
        }
        action={<Downloads planId={plan.id} />}
      />
      {!issued && (
        <Group mb="md">
          <span>{words.page.draftNote}</span>
          {plan.abilities.edit && (
            <Button component={PageLink} to={to(draftAddress, { planId: plan.id }, {})} variant="light">
              {words.page.openDraft}
            </Button>
          )}
        </Group>
      )}
      <PlanFacts plan={plan} />
      {issued && <Parts planId={plan.id} />}
      <PageTabs
        label={words.page.sections}
        value={search.muc ?? (issued ? 'chi-tieu' : 'noi-dung')}
        onChange={(muc) => setSearch({ muc })}
        tabs={[
          ...(issued
            ? [
                {
                  id: 'chi-tieu',
                  label: words.page.targets,
                  content: (
                    <Answered query={standings}>
                      {({ targets }) => <TargetCards targets={targets} />}
                    </Answered>
                  ),
                },
              ]
            : []),
          { id: 'nhiem-vu', label: words.page.duties, content: <DutiesByUnit plan={plan} /> },
          { id: 'thoi-han', label: words.page.deadlines, content: <DeadlineTable plan={plan} /> },
          { id: 'noi-dung', label: draft.tabs.sections, content: <PlanText content={plan.content} /> },
        ]}
      />
    </>
  );
}

function Downloads({ planId }: { planId: string }) {
  const { page } = useText(plansText).plan;
  const docx = useDownloadOf(plansContract.endpoints.downloadPlan);
  const pdf = useDownloadOf(plansContract.endpoints.downloadPlan);
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={18} aria-hidden="true" />}
          loading={docx.busy}
          onClick={() => void docx.run({ planId, format: 'docx' })}
        >
          {page.docx}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
          loading={pdf.busy}
          onClick={() => void pdf.run({ planId, format: 'pdf' })}
        >
          {page.pdf}
        </Button>
      </Group>
      <ProblemNotice problem={docx.problem ?? pdf.problem} />
    </>
  );
}

/** Ways on; what higher rooms show is linked only for those who may open it. */
function Parts({ planId }: { planId: string }) {
  const { page } = useText(plansText).plan;
  const ledger = usePermission('obligation.read');
  const difficulties = usePermission('difficulty.read');
  const consolidation = usePermission('consolidation.read');
  return (
    <nav aria-label={page.links} className={styles.parts} data-print="hidden">
      {ledger && <PageLink to={to(ledgerAddress, { planId }, {})}>{page.ledger}</PageLink>}
      {difficulties && <PageLink to={to(difficultiesAddress, { planId })}>{page.difficulties}</PageLink>}
      {consolidation && <PageLink to={to(consolidationAddress, { planId })}>{page.consolidation}</PageLink>}
    </nav>
  );
}
