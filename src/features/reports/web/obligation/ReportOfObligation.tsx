import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import type { ObligationRow } from '../../../plans/contract.ts';
import { reportsContract } from '../../contract.ts';
import { reportAddress } from '../addresses.ts';
import styles from '../report/report.module.css';
import { reportsText } from '../text.ts';

interface ReportOfObligationProps {
  obligation: ObligationRow;
  mayWork: boolean;
}

/** On the card of a debt that is a report: the way to it for those who check and read. The unit has its own button. */
export default function ReportOfObligation({ obligation, mayWork }: ReportOfObligationProps) {
  if (obligation.kind !== 'results-report' || mayWork) return null;
  return <ReportLink obligationId={obligation.id} />;
}

function ReportLink({ obligationId }: { obligationId: string }) {
  const { report: words } = useText(reportsText);
  const found = useQueryOf(reportsContract.endpoints.findReport, { obligationId });
  return (
    <Answered query={found}>
      {({ report }) =>
        report ? (
          <Button component={PageLink} to={to(reportAddress, { reportId: report.id })}>
            {report.state === 'submitted' ? words.openToCheck : words.openToRead}
          </Button>
        ) : (
          <p className={styles.soft}>{words.notOpened}</p>
        )
      }
    </Answered>
  );
}
