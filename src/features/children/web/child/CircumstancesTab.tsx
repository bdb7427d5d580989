import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { childrenContract, type Circumstance } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import { AddCircumstance } from './AddCircumstance.tsx';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';
import { EndCircumstance } from './EndCircumstance.tsx';

/** In which lists the child stands and stood, on which evidence. */
export function CircumstancesTab({ file }: { file: ChildFile }) {
  const words = useText(childrenText).circumstances;
  const [adding, setAdding] = useState(false);
  const may = file.abilities.circumstances;
  return (
    <>
      {may && !adding && (
        <Button mb="md" onClick={() => setAdding(true)} data-print="hidden">
          {words.add}
        </Button>
      )}
      {adding && <AddCircumstance childId={file.child.id} onClose={() => setAdding(false)} />}
      {file.circumstances.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        file.circumstances.map((line) => (
          <Line key={line.id} line={line} childId={file.child.id} mayWrite={may} />
        ))
      )}
    </>
  );
}

interface LineProps {
  line: Circumstance;
  childId: string;
  mayWrite: boolean;
}

function Line({ line, childId, mayWrite }: LineProps) {
  const { circumstances: words, lists } = useText(childrenText);
  const codes = useCodeBook();
  const [ending, setEnding] = useState(false);
  const confirm = useCommandOf(childrenContract.endpoints.confirmCircumstance);
  const from = formatDate(line.fromDate);
  const { evidence } = line;
  const open = line.state === 'proposed' || line.state === 'confirmed';
  const kinds: Readonly<Record<string, string>> = words.evidenceKinds;
  const paper = [
    evidence.kind ? (kinds[evidence.kind] ?? evidence.kind) : '',
    evidence.number,
    evidence.issuedOn ? formatDate(evidence.issuedOn) : '',
    evidence.issuedBy,
  ].filter((part) => part !== '');
  const settle = async () => {
    const done = await confirm.run({ childId, circumstanceId: line.id, version: line.version });
    if (done) tellDone(words.saved);
  };
  return (
    <Panel
      title={`${lists[line.kind]}: ${codes.nameOf(line.kind, line.code)}`}
      aside={words.states[line.state]}
      tone={line.state === 'proposed' ? 'look' : 'plain'}
    >
      <ProblemNotice problem={confirm.problem} onRetry={() => void confirm.retry()} />
      <DefinitionList
        items={[
          {
            term: words.from,
            value: line.toDate ? words.period(from, formatDate(line.toDate)) : words.open(from),
          },
          ...(line.subCode ? [{ term: words.subCode, value: codes.nameOf(line.kind, line.subCode) }] : []),
          { term: words.evidence, value: paper.join(', ') },
          { term: words.note, value: line.note },
          ...(line.endReason ? [{ term: words.reason, value: line.endReason }] : []),
        ]}
      />
      <p className={styles.by}>{words.recordedBy(line.recordedBy)}</p>
      {mayWrite && open && (
        <Group data-print="hidden">
          {line.state === 'proposed' && (
            <Button variant="default" loading={confirm.busy} onClick={() => void settle()}>
              {words.confirmNow}
            </Button>
          )}
          <Button variant="default" onClick={() => setEnding(true)}>
            {words.end}
          </Button>
        </Group>
      )}
      {ending && <EndCircumstance line={line} childId={childId} onClose={() => setEnding(false)} />}
    </Panel>
  );
}
