import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { childrenContract, type Referral } from '../../contract.ts';
import type { ChildFile } from '../child/child-file.ts';
import { childrenText } from '../text.ts';
import { ReferDialog } from './ReferDialog.tsx';
import styles from './referrals.module.css';

/** "Đã chuyển cho cơ quan khác": who outside the commune is told what of this child, since when and why. */
export function ReferralsPanel({ file }: { file: ChildFile }) {
  const { referrals: words } = useText(childrenText);
  const [adding, setAdding] = useState(false);
  const childId = file.child.id;
  const known = useQueryOf(
    childrenContract.endpoints.listReferrals,
    file.abilities.refer ? { childId } : undefined,
  );
  if (!file.abilities.refer) return null;
  return (
    <Panel title={words.title}>
      <p>{words.lead}</p>
      <Answered query={known}>
        {({ referrals }) => <Referrals childId={childId} referrals={referrals} />}
      </Answered>
      <Button variant="default" data-print="hidden" onClick={() => setAdding(true)}>
        {words.add}
      </Button>
      {adding && <ReferDialog child={file.child} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Referrals({ childId, referrals }: { childId: string; referrals: readonly Referral[] }) {
  const { referrals: words } = useText(childrenText);
  const present = referrals.filter(({ toDate }) => toDate === null);
  const past = referrals.filter(({ toDate }) => toDate !== null);
  return (
    <>
      {present.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {present.map((referral) => (
          <li key={referral.id}>
            <strong>{words.since(referral.officeName, formatDate(referral.fromDate))}</strong>
            <Why referral={referral} />
            <End childId={childId} referral={referral} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{words.past(past.length)}</summary>
          <ul className={styles.list}>
            {past.map((referral) => (
              <li key={referral.id}>
                {words.until(
                  referral.officeName,
                  formatDate(referral.fromDate),
                  formatDate(referral.toDate ?? ''),
                )}
                {referral.endKind && `: ${words.endKinds[referral.endKind]}`}
                <Why referral={referral} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Why({ referral }: { referral: Referral }) {
  const { referrals: words } = useText(childrenText);
  const groups = referral.groups.map((group) => words.groupNames[group]).join('; ');
  return (
    <div className={styles.why}>
      <div>{words.told(groups)}</div>
      <div>{words.why(referral.purpose, referral.basis)}</div>
      <div>{words.by(referral.by)}</div>
    </div>
  );
}

function End({ childId, referral }: { childId: string; referral: Referral }) {
  const { referrals: words } = useText(childrenText);
  const [asking, setAsking] = useState(false);
  const end = useCommandOf(childrenContract.endpoints.endReferral);
  const { id: referralId, version, officeName } = referral;
  const finish = async () => {
    const done = await end.run({ childId, referralId, version });
    setAsking(false);
    if (done) tellDone(words.ended);
  };
  return (
    <>
      <ProblemNotice problem={end.problem} onRetry={() => void end.retry()} />
      <Button
        size="compact-md"
        variant="default"
        data-print="hidden"
        aria-label={words.endOf(officeName)}
        onClick={() => setAsking(true)}
      >
        {words.end}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.endQuestion(officeName)}
        confirm={words.end}
        onConfirm={() => void finish()}
        busy={end.busy}
      >
        {words.endTells}
      </ConfirmDialog>
    </>
  );
}
