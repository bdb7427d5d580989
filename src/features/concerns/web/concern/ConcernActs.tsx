import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type ConcernPage, concernsContract, type OpenedConcern } from '../../contract.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';
import { CompleteDialog } from './CompleteDialog.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';

type Asked = 'decide' | 'pass' | 'reply' | 'complete';

/** What can be done now; what comes next stands out: before the decision that is opening the content. */
export function ConcernActs({ found, opened }: { found: ConcernPage; opened: OpenedConcern | undefined }) {
  const { page: words } = useText(concernsText);
  const { abilities, concern } = found;
  const [asked, setAsked] = useState<Asked>();
  const take = useCommandOf(concernsContract.endpoints.acknowledgeConcern);
  const acknowledge = async () => {
    if (await take.run({ concernId: concern.id, version: concern.version })) tellDone(words.acknowledged);
  };
  const close = () => setAsked(undefined);
  const deciding = opened ? 'decide' : undefined;
  const next = concern.state === 'handling' ? deciding : 'reply';
  const button = (act: Asked, label: string) => (
    <Button variant={act === next ? 'filled' : 'default'} onClick={() => setAsked(act)}>
      {label}
    </Button>
  );
  return (
    <>
      <ProblemNotice problem={take.problem} onRetry={() => void take.retry()} />
      <div className={styles.acts} data-print="hidden">
        {abilities.acknowledge && (
          <Button loading={take.busy} onClick={() => void acknowledge()}>
            {words.acknowledge}
          </Button>
        )}
        {abilities.decide && button('decide', words.decide)}
        {abilities.passOn && !abilities.decide && button('pass', words.passOn)}
        {abilities.reply && concern.replyNeeded && button('reply', words.reply)}
        {abilities.work && opened && button('complete', words.complete)}
      </div>
      {(asked === 'decide' || asked === 'pass') && (
        <DecideDialog found={found} only={asked === 'pass' ? 'referral' : undefined} onClose={close} />
      )}
      {asked === 'reply' && <ReplyDialog concern={concern} onClose={close} />}
      {asked === 'complete' && opened && <CompleteDialog concern={concern} opened={opened} onClose={close} />}
    </>
  );
}
