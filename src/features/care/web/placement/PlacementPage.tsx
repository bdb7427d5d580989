import { initials } from '../../../../platform/shared/vietnamese.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { caseAddress, caseCode } from '../../../cases/web/public.ts';
import { careContract, type PlacementPage as Found } from '../../contract.ts';
import { placementAddress, placementsAddress } from '../addresses.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';
import { CandidatesPanel } from './CandidatesPanel.tsx';
import { CareActsPanel } from './CareActsPanel.tsx';
import { CareClocks } from './CareClocks.tsx';
import { CareFacts } from './CareFacts.tsx';
import { CareForms } from './CareForms.tsx';
import { CareHistory } from './CareHistory.tsx';
import { CareStageBar } from './CareStageBar.tsx';
import { MissingPanel } from './MissingPanel.tsx';

/** The alternative care of one child: where it stands, what is missing, who could take the child, what was done. */
export default function PlacementPage() {
  const { params } = usePage(placementAddress);
  const query = useQueryOf(careContract.endpoints.getPlacement, params);
  return (
    <Answered query={query} page>
      {(found) => <Placement key={found.id} found={found} />}
    </Answered>
  );
}

function Placement({ found }: { found: Found }) {
  const words = useText(placementText);
  const { id: placementId, caseId, stage } = found;
  const choosing = stage === 'matching';
  const match = useQueryOf(
    careContract.endpoints.matchCarers,
    choosing ? { caseId, placementId } : undefined,
  );
  const candidates = match.data?.candidates ?? [];
  return (
    <>
      <div className={styles.head}>
        <PageHeader
          title={words.one(initials(found.child.name))}
          crumbs={[{ label: words.title, to: to(placementsAddress) }]}
          aside={
            <PageLink to={to(caseAddress, { caseId })}>
              {words.page.toCase} {caseCode(caseId)}
            </PageLink>
          }
        />
        <CareStageBar stage={stage} />
      </div>
      <div className={styles.panels}>
        <CareActsPanel found={found} candidates={candidates} />
        {choosing && <CandidatesPanel query={match} />}
        <div className={styles.columns}>
          <div className={styles.panels}>
            <MissingPanel found={found} />
            <CareClocks found={found} />
            <CareFacts found={found} />
            <CareForms found={found} />
          </div>
          <CareHistory found={found} />
        </div>
      </div>
    </>
  );
}
