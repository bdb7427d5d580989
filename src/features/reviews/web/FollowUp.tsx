import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone, tellProblem } from '../../../platform/web/ui/feedback/toasts.tsx';
import { childrenContract } from '../../children/contract.ts';
import { ActOfChild, changeChildAddress } from '../../children/web/public.ts';
import type { Outcome, ReviewItem } from '../contract.ts';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

type Act = keyof (typeof reviewsText)['vi']['act'];

/** The acts that a result leads to. A review is what the person at the door says; the record is changed by the officer. */
const actsOf: Readonly<Record<Outcome, readonly Act[]>> = {
  confirmed: [],
  changed: ['changed'],
  moved: ['move', 'end'],
  missing: ['away', 'end'],
};

interface FollowUpProps {
  item: ReviewItem;
  mayChange: boolean;
  onSettled: () => void;
}

export function FollowUp({ item, mayChange, onSettled }: FollowUpProps) {
  const words = useText(reviewsText);
  const go = useGo();
  const [act, setAct] = useState<'move' | 'end' | 'away'>();
  if (item.followUp === 'none' || item.outcome === null) return null;
  if (item.followUp === 'done') return <p className={styles.done}>{words.followUp.done}</p>;
  const start = (chosen: Act) =>
    chosen === 'changed' ? go(to(changeChildAddress, { childId: item.childId })) : setAct(chosen);
  const close = () => setAct(undefined);
  return (
    <div className={styles.follow}>
      <span className={styles.waits}>{words.followUp.open}</span>
      {mayChange && (
        <Group gap="xs" data-print="hidden">
          {actsOf[item.outcome].map((one) => (
            <Button
              key={one}
              size="compact-md"
              variant="default"
              aria-label={words.actFor(words.act[one], item.fullName)}
              onClick={() => start(one)}
            >
              {words.act[one]}
            </Button>
          ))}
        </Group>
      )}
      {act === 'away' && <MarkAway item={item} onClose={close} onDone={onSettled} />}
      {(act === 'move' || act === 'end') && (
        <Suspense>
          <ActOfChild childId={item.childId} act={act} onClose={close} onDone={onSettled} />
        </Suspense>
      )}
    </div>
  );
}

interface MarkAwayProps {
  item: ReviewItem;
  onClose: () => void;
  onDone: () => void;
}

/** Not at home and nobody knows where: the child stays on the lists as away until more is known. */
function MarkAway({ item, onClose, onDone }: MarkAwayProps) {
  const words = useText(reviewsText);
  const { getChild, changeChildren } = childrenContract.endpoints;
  const file = useQueryOf(getChild, { childId: item.childId });
  const change = useCommandOf(changeChildren);
  const mark = async (version: number) => {
    const one = { childId: item.childId, version, fields: { presence: 'away' as const } };
    const [result] = (await change.run({ changes: [one] }))?.results ?? [];
    if (!result) return;
    if (result.outcome === 'saved') {
      tellDone(words.awayDone);
      onDone();
    } else tellProblem(words.stale);
    onClose();
  };
  const { data } = file;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={words.actFor(words.act.away, item.fullName)}
      confirm={words.act.away}
      onConfirm={() => data && void mark(data.child.version)}
      busy={!data || change.busy}
      danger={false}
    >
      {words.awayText}
      <ProblemNotice problem={change.problem} onRetry={() => void change.retry()} />
    </ConfirmDialog>
  );
}
