import type { ComponentProps } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { TimelineEntry } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { CaseHistory } from '../../../cases/web/public.ts';
import { type CaseReferral, referralsContract } from '../../contract.ts';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';
import { panelId } from './panel-id.ts';

const { listCaseReferrals } = referralsContract.endpoints;
const none: readonly CaseReferral[] = [];

/** Sent, accepted, refused, answered, given back: in the history of the case, each with its receiver and the way to the panel. */
export default function ReferralHistory({ found, children }: ComponentProps<CaseHistory>) {
  const words = useText(referralsText);
  const { data } = useQueryOf(listCaseReferrals, { caseId: found.id });
  const entries = (data?.referrals ?? none).flatMap(({ acts, receiverName, service }) =>
    acts.map(
      ({ id, act, at, by }): TimelineEntry => ({
        ...{ id, at, who: by || words.system },
        what: words.inHistory[act](receiverName),
        detail: (
          <div className={styles.note}>
            {words.services[service]}. <a href={`#${panelId}`}>{words.toPanel}</a>
          </div>
        ),
      }),
    ),
  );
  return children(entries.toSorted((one, other) => (one.at < other.at ? 1 : -1)));
}
