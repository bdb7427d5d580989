import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { duplicatesContract } from '../../contract.ts';
import { duplicatesText } from '../text.ts';
import { type MergeChoice, takenFrom } from './choice.ts';
import type { BothSides, FoundPair } from './found.ts';

const { mergePair, unmergePair } = duplicatesContract.endpoints;
const stale = { invalidates: ['children'] };

interface MergeActProps {
  found: FoundPair;
  sides: BothSides;
  choice: MergeChoice;
}

/** Merges as chosen, or parts again; both ask once before. */
export function MergeAct({ found, sides, choice }: MergeActProps) {
  const words = useText(duplicatesText);
  const { abilities, pair } = found;
  const merge = useCommandOf(mergePair, stale);
  const part = useCommandOf(unmergePair, stale);
  const about = { pairId: pair.id, version: pair.version };
  const mergeNow = async () => {
    const versions = { versionA: sides.a.child.version, versionB: sides.b.child.version };
    const done = await merge.run({
      ...about,
      ...versions,
      keep: choice.keep,
      take: takenFrom(sides, choice),
    });
    if (done) tellDone(words.merged);
  };
  const partNow = async () => {
    if (await part.run(about)) tellDone(words.unmerged);
  };
  return (
    <>
      <ProblemNotice problem={merge.problem ?? part.problem} />
      {abilities.merge && (
        <Asked
          verb={words.merge}
          title={words.mergeTitle}
          text={words.mergeText(sides[choice.keep].child.fullName)}
          busy={merge.busy}
          onConfirm={mergeNow}
        />
      )}
      {abilities.unmerge && (
        <Asked
          verb={words.unmerge}
          title={words.unmergeTitle}
          text={words.unmergeText}
          busy={part.busy}
          onConfirm={partNow}
        />
      )}
    </>
  );
}

interface AskedProps {
  verb: string;
  title: string;
  text: string;
  busy: boolean;
  onConfirm: () => Promise<void>;
}

function Asked({ verb, title, text, busy, onConfirm }: AskedProps) {
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await onConfirm();
    setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{verb}</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        confirm={verb}
        onConfirm={() => void confirm()}
        busy={busy}
        danger={false}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}
