import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { birthText, childAddress, childrenText } from '../../children/web/public.ts';
import { type Outcome, outcomes, type ReviewItem } from '../contract.ts';
import type { ItemState, Result } from './entry-state.ts';
import { FollowUp } from './FollowUp.tsx';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

interface ItemRowProps {
  item: ReviewItem;
  state: ItemState | undefined;
  mayRecord: boolean;
  mayChange: boolean;
  onRecord: (result: Result) => void;
  onSettled: () => void;
}

/** Moves on to the next child's line, as a finger moves down the paper. */
function focusNext(row: HTMLLIElement | null): void {
  row?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus();
}

/** One child: its number on the paper, who it is, four results to press or to type, a note, what the officer does next. */
export function ItemRow({ item, state, mayRecord, mayChange, onRecord, onSettled }: ItemRowProps) {
  const words = useText(reviewsText);
  const register = useText(childrenText);
  const row = useRef<HTMLLIElement>(null);
  const about = [birthText(item, register), register.sex[item.sex], item.householdHead || item.guardian];
  const record = (outcome: Outcome | null) => {
    onRecord({ outcome, note: item.note });
    focusNext(row.current);
  };
  return (
    <li ref={row} className={styles.item} data-recording={mayRecord}>
      <span className={styles.ordinal} aria-label={words.number(item.ordinal)}>
        {item.ordinal}
      </span>
      <div>
        <PageLink to={to(childAddress, { childId: item.childId })}>{item.fullName}</PageLink>
        <span className={styles.about}>{about.filter((part) => part !== '').join(' · ')}</span>
      </div>
      {mayRecord ? (
        <Choices item={item} onRecord={record} />
      ) : (
        <span>{item.outcome ? words.outcomes[item.outcome] : words.notReviewed}</span>
      )}
      <div>
        {mayRecord ? <Note item={item} onRecord={onRecord} /> : item.note}
        <FollowUp item={item} mayChange={mayChange} onSettled={onSettled} />
      </div>
      <span role="status" className={styles.state}>
        {state && words[state]}
      </span>
    </li>
  );
}

function Choices({ item, onRecord }: { item: ReviewItem; onRecord: (outcome: Outcome | null) => void }) {
  const words = useText(reviewsText);
  const byKey = (event: KeyboardEvent) => {
    const at = Number(event.key);
    if (event.key === ' ' || !Number.isInteger(at) || at > 4) return;
    event.preventDefault();
    onRecord(at === 0 ? null : (outcomes[at - 1] as Outcome));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the buttons inside
    <div role="group" aria-label={words.choose(item.fullName)} className={styles.choices} onKeyDown={byKey}>
      {outcomes.map((outcome, at) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={item.outcome === outcome}
          className={styles.choice}
          onClick={() => onRecord(item.outcome === outcome ? null : outcome)}
        >
          <kbd aria-hidden="true">{at + 1}</kbd> {words.outcomes[outcome]}
        </button>
      ))}
    </div>
  );
}

/** A note is written where something is not as before; whoever is still there needs none. */
function Note({ item, onRecord }: { item: ReviewItem; onRecord: (result: Result) => void }) {
  const words = useText(reviewsText);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState<string>();
  const { outcome } = item;
  if (outcome === null || (outcome === 'confirmed' && item.note === '' && !open))
    return outcome === null ? null : (
      <Button
        size="compact-md"
        variant="subtle"
        data-print="hidden"
        aria-label={words.actFor(words.addNote, item.fullName)}
        onClick={() => setOpen(true)}
      >
        {words.addNote}
      </Button>
    );
  return (
    <TextInput
      aria-label={`${words.note}: ${item.fullName}`}
      placeholder={words.note}
      value={note ?? item.note}
      maxLength={300}
      onChange={(event) => setNote(event.currentTarget.value)}
      onBlur={() => {
        if (note !== undefined && note !== item.note) onRecord({ outcome, note });
        setNote(undefined);
      }}
    />
  );
}
