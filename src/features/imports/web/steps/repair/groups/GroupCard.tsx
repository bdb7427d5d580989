import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { newId } from '../../../../../../platform/shared/id.ts';
import { useCommandOf } from '../../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../../../../platform/web/ui/status/numbers.ts';
import { type FindingGroup, type Import, importsContract, type Repair } from '../../../../contract.ts';
import styles from '../../../imports.module.css';
import { importsText } from '../../../text.ts';
import { Rows } from '../rows/Rows.tsx';
import { RepairChoice } from './RepairChoice.tsx';

/** One finding of many rows: how many, examples, the repairs that mend all of them, or each row by itself. */
export function GroupCard({ import: found, group }: { import: Import; group: FindingGroup }) {
  const { fields, findings, page, repair: text } = useText(importsText);
  const [each, setEach] = useState(false);
  const id = useId();
  const command = useCommandOf(importsContract.endpoints.repair);
  const apply = async (repair: Repair) => {
    const { id: importId, version } = found;
    const done = await command.run({ importId, version, repairId: newId(), repair });
    if (done) tellDone(text.applied(numberText(done.rows)));
  };
  const [what, field] = [findings[group.code], fields[group.field]];
  const title = group.text === null ? text.group(what, field) : text.groupOf(what, field, group.text);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h4 id={id}>
        {page.rows(numberText(group.rows))}: {title}
      </h4>
      <ul className={styles.examples} aria-label={text.examples}>
        {group.examples.slice(0, 3).map((example) => (
          <li key={example.seq}>
            {example.text !== '' && <strong>{example.text}</strong>}{' '}
            {text.example(example.name, example.row, example.sheet)}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={command.problem} onRetry={() => void command.retry()} />
      <div className={styles.repairs}>
        {group.repairs.map((kind) => (
          <RepairChoice
            key={kind}
            import={found}
            group={group}
            kind={kind as Repair['kind']}
            busy={command.busy}
            onApply={(repair) => void apply(repair)}
          />
        ))}
        <Button size="compact-md" variant="subtle" aria-expanded={each} onClick={() => setEach(!each)}>
          {text.each}
        </Button>
      </div>
      {each && <Rows import={found} group={group.key} />}
    </section>
  );
}
