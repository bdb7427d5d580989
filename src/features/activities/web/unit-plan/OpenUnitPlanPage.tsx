import { newId } from '../../../../platform/shared/id.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { OpenRecord } from '../../../../platform/web/shell/routes/OpenRecord.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { activitiesContract } from '../../contract.ts';
import { openUnitPlanAddress, unitPlanAddress } from '../addresses.ts';
import { activitiesText } from '../text.ts';

/** Opens the unit's plan for an obligation; the one that is there, where somebody has opened it before. */
export default function OpenUnitPlanPage() {
  const text = useText(activitiesText);
  const { params } = usePage(openUnitPlanAddress);
  const open = useCommandOf(activitiesContract.endpoints.openUnitPlan, {
    invalidates: ['obligations', 'plans'],
  });
  return (
    <OpenRecord
      title={text.unitPlan.opening}
      refusedTitle={text.unitPlan.notOpening}
      command={open}
      inputOf={() => ({ id: newId(), obligationId: params.obligationId })}
      targetOf={(unitPlanId) => to(unitPlanAddress, { unitPlanId })}
    />
  );
}
