import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { childrenContract, type Circumstance } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import { AddCircumstance } from './AddCircumstance.tsx';
import { ChangeCircumstance } from './ChangeCircumstance.tsx';
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
      {adding && <AddCircumstance file={file} onClose={() => setAdding(false)} />}
      {file.circumstances.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        file.circumstances.map((line) => <Line key={line.id} line={line} file={file} mayWrite={may} />)
      )}
    </>
  );
}

interface LineProps {
  line: Circumstance;
  file: ChildFile;
  mayWrite: boolean;
}

function Line({ line, file, mayWrite }: LineProps) {
  const { circumstances: words, lists, record } = useText(childrenText);
  const codes = useCodeBook();
  const from = formatDate(line.fromDate);
  const law = codes.noteOf(line.kind, line.code);
  const open = line.state === 'proposed' || line.state === 'confirmed';
  const confirmed =
    line.confirmedBy &&
    line.confirmedAt &&
    record.circumstance.confirmedBy(line.confirmedBy, formatDate(localDateOf(line.confirmedAt)));
  return (
    <Panel
      title={`${lists[line.kind]}: ${codes.nameOf(line.kind, line.code)}`}
      aside={words.states[line.state]}
      tone={line.state === 'proposed' ? 'look' : 'plain'}
    >
      <DefinitionList
        items={[
          {
            term: words.from,
            value: line.toDate ? words.period(from, formatDate(line.toDate)) : words.open(from),
          },
          ...(line.subCode ? [{ term: words.subCode, value: codes.nameOf(line.kind, line.subCode) }] : []),
          ...(law === '' ? [] : [{ term: record.circumstance.law, value: law }]),
          { term: words.evidence, value: <Evidence line={line} file={file} /> },
          { term: words.note, value: line.note },
          ...(line.endReason ? [{ term: words.reason, value: line.endReason }] : []),
        ]}
      />
      <p className={styles.by}>
        {[words.recordedBy(line.recordedBy), confirmed].filter((part) => part).join(' · ')}
      </p>
      {mayWrite && open && <LineActs line={line} file={file} />}
    </Panel>
  );
}

/** The paper in words, and its copy where one stands in the record. */
function Evidence({ line: { evidence }, file }: Omit<LineProps, 'mayWrite'>) {
  const { circumstances: words, record } = useText(childrenText);
  const { kit } = useText(platformText);
  const download = useDownloadOf(childrenContract.endpoints.downloadPaper);
  const kinds: Readonly<Record<string, string>> = words.evidenceKinds;
  const parts = [
    evidence.kind ? (kinds[evidence.kind] ?? evidence.kind) : '',
    evidence.number,
    evidence.issuedOn ? formatDate(evidence.issuedOn) : '',
    evidence.issuedBy,
  ].filter((part) => part !== '');
  const copy = file.papers.find(({ id }) => id === evidence.paperId);
  return (
    <>
      {parts.length > 0 ? parts.join(', ') : <em>{kit.empty}</em>}
      {copy && (
        <Button
          size="compact-md"
          variant="default"
          className={styles.copy ?? ''}
          data-print="hidden"
          onClick={() => void download.run({ childId: file.child.id, paperId: copy.id })}
        >
          {record.circumstance.open(copy.name)}
        </Button>
      )}
    </>
  );
}

function LineActs({ line, file }: Omit<LineProps, 'mayWrite'>) {
  const { circumstances: words, record } = useText(childrenText);
  const [act, setAct] = useState<'change' | 'end'>();
  const confirm = useCommandOf(childrenContract.endpoints.confirmCircumstance);
  const settle = async () => {
    const key = { childId: file.child.id, circumstanceId: line.id, version: line.version };
    if (await confirm.run(key)) tellDone(words.saved);
  };
  const close = () => setAct(undefined);
  return (
    <>
      <ProblemNotice problem={confirm.problem} onRetry={() => void confirm.retry()} />
      <Group data-print="hidden">
        {line.state === 'proposed' && (
          <Button variant="default" loading={confirm.busy} onClick={() => void settle()}>
            {words.confirmNow}
          </Button>
        )}
        <Button variant="default" onClick={() => setAct('change')}>
          {record.circumstance.change}
        </Button>
        <Button variant="default" onClick={() => setAct('end')}>
          {words.end}
        </Button>
      </Group>
      {act === 'change' && <ChangeCircumstance line={line} file={file} onClose={close} />}
      {act === 'end' && <EndCircumstance line={line} childId={file.child.id} onClose={close} />}
    </>
  );
}
