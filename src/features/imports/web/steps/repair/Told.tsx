import { Button } from '@mantine/core';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { type AppliedRepair, type FindingGroup, type Import, importsContract } from '../../../contract.ts';
import styles from '../../imports.module.css';
import { importsText } from '../../text.ts';
import { GroupCard } from './groups/GroupCard.tsx';
import { useRepairWords } from './groups/repair-words.ts';

interface ToldProps {
  import: Import;
  groups: readonly FindingGroup[];
}

/** What was changed without asking, which repairs are in use, and which columns are not taken: nothing happens unsaid. */
export function Told({ import: found, groups }: ToldProps) {
  const { repair: text, levels } = useText(importsText);
  return (
    <>
      {groups.length > 0 && (
        <Panel title={levels.told} level={3}>
          {groups.map((group) => (
            <GroupCard key={group.key} import={found} group={group} />
          ))}
        </Panel>
      )}
      {found.repairs.length > 0 && (
        <Panel title={text.done} level={3}>
          {found.repairs.map((applied) => (
            <InUse key={applied.id} import={found} applied={applied} />
          ))}
        </Panel>
      )}
      {found.untaken.length > 0 && (
        <Panel title={text.untaken} level={3}>
          <ul className={styles.examples}>
            {found.untaken.map(({ sheet, letter, title, filled }) => (
              <li key={`${sheet}:${letter}`}>
                {text.untakenLine(letter, title, numberText(filled))}
                {sheet && ` (${sheet})`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function InUse({ import: found, applied }: { import: Import; applied: AppliedRepair }) {
  const { repair: text, page } = useText(importsText);
  const words = useRepairWords(found);
  const takeBack = useCommandOf(importsContract.endpoints.takeBackRepair);
  const run = async () => {
    const done = await takeBack.run({
      importId: found.id,
      version: found.version,
      repairId: applied.id,
    });
    if (done) tellDone(text.takenBack);
  };
  return (
    <div className={styles.repairs}>
      <span>
        {words(applied.repair)} · {page.rows(numberText(applied.rows))}
      </span>
      <Button size="compact-md" variant="default" loading={takeBack.busy} onClick={() => void run()}>
        {text.takeBack}
      </Button>
      <ProblemNotice problem={takeBack.problem} />
    </div>
  );
}
