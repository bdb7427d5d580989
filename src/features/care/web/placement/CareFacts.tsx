import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { childAddress } from '../../../children/web/public.ts';
import type { PlacementPage } from '../../contract.ts';
import { usePaperNames } from '../act/CareField.tsx';
import { placementText } from '../text.ts';

/** Whom it is about, with whom the child is or shall be, and the papers of the child's file. */
export function CareFacts({ found }: { found: PlacementPage }) {
  const words = useText(placementText);
  const names = usePaperNames();
  const { child, carerName, meetings, neededPapers, papers } = found;
  const { page } = words;
  return (
    <Panel title={page.facts}>
      <DefinitionList
        items={[
          {
            term: words.child,
            value: child.inRegister ? (
              <PageLink to={to(childAddress, { childId: child.id })}>{child.name}</PageLink>
            ) : (
              `${child.name} (${page.notInRegister})`
            ),
          },
          { term: page.born, value: formatDate(child.birthDate) },
          { term: page.sixteenth, value: formatDate(child.sixteenthOn) },
          { term: words.carer, value: carerName || words.noCarer },
          { term: page.meetings, value: String(meetings) },
          ...neededPapers.map((paper) => ({
            term: `${names[paper].charAt(0).toUpperCase()}${names[paper].slice(1)}`,
            value: papers[paper] ? formatDate(papers[paper] as string) : page.notIn,
          })),
        ]}
      />
    </Panel>
  );
}
