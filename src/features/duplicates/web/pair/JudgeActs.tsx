import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { duplicatesContract, type PairSide, pairSides, type Verdict } from '../../contract.ts';
import { duplicatesText } from '../text.ts';
import type { FoundPair } from './found.ts';

/** What is about to be said of the pair; `left` with a child that moved. */
interface Saying {
  verdict: Verdict;
  left?: PairSide;
  title: string;
}

/** Two children, unclear, one child that moved; or a judgement taken back. */
export function JudgeActs({ found: { pair, abilities } }: { found: FoundPair }) {
  const words = useText(duplicatesText);
  const [saying, setSaying] = useState<Saying>();
  const judge = useCommandOf(duplicatesContract.endpoints.judgePair);
  const say = async ({ verdict, left }: Omit<Saying, 'title'>, note: string) => {
    const input = { pairId: pair.id, version: pair.version, verdict, note, ...(left && { left }) };
    const done = await judge.run(input);
    if (!done) return;
    setSaying(undefined);
    tellDone(words.judged);
  };
  const decided = pair.state !== 'open' && pair.state !== 'faded';
  const button = (saying: Saying, label = saying.title) => (
    <Button key={label} variant="default" onClick={() => setSaying(saying)}>
      {label}
    </Button>
  );
  return (
    <>
      {!saying && <ProblemNotice problem={judge.problem} />}
      {abilities.judge && pair.state !== 'not-same' && button({ verdict: 'not-same', title: words.notSame })}
      {abilities.judge && pair.state !== 'unsure' && button({ verdict: 'unsure', title: words.unsure })}
      {abilities.sayMoved &&
        pairSides.map((left) =>
          button(
            { verdict: 'moved', left, title: words.moved },
            words.leftFrom(pair[left].fullName, pair[left].communeName),
          ),
        )}
      {abilities.judge && decided && (
        <Button variant="default" loading={judge.busy} onClick={() => void say({ verdict: 'open' }, '')}>
          {words.again}
        </Button>
      )}
      {saying && (
        <ReasonDialog
          title={saying.title}
          confirm={saying.title}
          label={words.judgeNote}
          minimum={0}
          maximum={500}
          busy={judge.busy}
          problem={judge.problem}
          onRetry={() => void judge.retry()}
          onConfirm={(note) => void say(saying, note)}
          onClose={() => setSaying(undefined)}
        />
      )}
    </>
  );
}
