import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { birthText, childAddress, childrenText } from '../../children/web/public.ts';
import { type Outcome, outcomes, type ReviewItem } from '../contract.ts';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

/** Where a result stands on its way to the server. */
export type ItemState = 'saved' | 'saving' | 'stale' | 'absent';

interface ItemRowProps {
  item: ReviewItem;
  state: ItemState | undefined;
  mayRecord: boolean;
  onRecord: (outcome: Outcome | null, note: string) => void;
}

/** Moves on to the next child's line, as a finger moves down the paper. */
function focusNext(row: HTMLLIElement | null): void {
  row?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus();
}

/** One child: who it is, four results to press or to type, a note. */
export function ItemRow({ item, state, mayRecord, onRecord }: ItemRowProps) {
  const words = useText(reviewsText);
  const register = useText(childrenText);
  const row = useRef<HTMLLIElement>(null);
  const [note, setNote] = useState(item.note);
  const record = (outcome: Outcome | null) => {
    onRecord(outcome, note);
    focusNext(row.current);
  };
  const byKey = (event: KeyboardEvent) => {
    const at = Number(event.key);
    if (event.target instanceof HTMLInputElement || event.key === ' ' || !Number.isInteger(at) || at > 4)
      return;
    event.preventDefault();
    record(at === 0 ? null : (outcomes[at - 1] as Outcome));
  };
  const about = [birthText(item, register), register.sex[item.sex], item.householdHead || item.guardian];
  return (
    <li ref={row} className={styles.item}>
      <div>
        <PageLink to={to(childAddress, { childId: item.childId })}>{item.fullName}</PageLink>
        <span className={styles.about}>{about.filter((part) => part !== '').join(' · ')}</span>
      </div>
      {mayRecord ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the buttons inside
        <div
          role="group"
          aria-label={words.choose(item.fullName)}
          className={styles.choices}
          onKeyDown={byKey}
        >
          {outcomes.map((outcome, at) => (
            <button
              key={outcome}
              type="button"
              aria-pressed={item.outcome === outcome}
              className={styles.choice}
              onClick={() => record(item.outcome === outcome ? null : outcome)}
            >
              <kbd aria-hidden="true">{at + 1}</kbd> {words.outcomes[outcome]}
            </button>
          ))}
        </div>
      ) : (
        <span>{item.outcome ? words.outcomes[item.outcome] : words.notReviewed}</span>
      )}
      {mayRecord && (
        <TextInput
          aria-label={`${words.note}: ${item.fullName}`}
          placeholder={words.note}
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => note !== item.note && onRecord(item.outcome, note)}
        />
      )}
      <span role="status" className={styles.state}>
        {state && words[state]}
      </span>
    </li>
  );
}
