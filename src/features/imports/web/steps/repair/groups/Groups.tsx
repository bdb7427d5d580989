import { useText } from '../../../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../../../platform/web/ui/data/Panel.tsx';
import type { FindingGroup, Import } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { GroupCard } from './GroupCard.tsx';

/** Findings that one repair mends, the largest first. */
export function Groups({ import: found, groups }: { import: Import; groups: readonly FindingGroup[] }) {
  const { repair: text } = useText(importsText);
  if (groups.length === 0) return null;
  return (
    <Panel title={text.groups} level={3}>
      {groups.map((group) => (
        <GroupCard key={group.key} import={found} group={group} />
      ))}
    </Panel>
  );
}
