import { newId } from '../../../../platform/shared/id.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { OpenRecord } from '../../../../platform/web/shell/routes/OpenRecord.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { openReportAddress } from '../../../activities/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { reportAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';

/** Opens the results report for an obligation; the one that is there, where somebody has opened it before. */
export default function OpenReportPage() {
  const { report: words } = useText(reportsText);
  const { params } = usePage(openReportAddress);
  const open = useCommandOf(reportsContract.endpoints.openReport, { invalidates: ['obligations', 'plans'] });
  return (
    <OpenRecord
      title={words.opening}
      refusedTitle={words.notOpening}
      command={open}
      inputOf={() => ({ id: newId(), obligationId: params.obligationId })}
      targetOf={(reportId) => to(reportAddress, { reportId })}
    />
  );
}
