import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { plansContract } from '../../contract.ts';
import { draftAddress, planAddress } from '../addresses.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { ReadingSource } from './source/ReadingSource.tsx';
import type { Plan } from './keeping/use-draft.ts';

/** A draft: first its source is read, then it stands beside it. */
export default function DraftPage() {
  const { params } = usePage(draftAddress);
  const query = useQueryOf(plansContract.endpoints.getPlan, { planId: params.planId });
  return (
    <Answered query={query} page>
      {/* The editor begins with what the server has now, never with what an earlier visit left behind. */}
      {(plan) => query.isFetchedAfterMount && <Draft key={plan.id} plan={plan} />}
    </Answered>
  );
}

function Draft({ plan }: { plan: Plan }) {
  const go = useGo();
  const client = useQueryClient();
  const [read, setRead] = useState(plan.sourceJobId === null || plan.version > 1);
  const isDraft = plan.state === 'draft' && plan.abilities.edit;
  useEffect(() => {
    if (!isDraft) go(to(planAddress, { planId: plan.id }, {}), { replace: true });
  }, [isDraft, go, plan.id]);
  if (!isDraft) return null;
  if (!read && plan.sourceJobId !== null)
    return (
      <ReadingSource
        jobId={plan.sourceJobId}
        title={plan.content.title}
        onDone={async () => {
          await client.invalidateQueries({ queryKey: ['plans'] });
          setRead(true);
        }}
      />
    );
  return <DraftEditor plan={plan} />;
}
