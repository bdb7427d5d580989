import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../platform/web/text/language.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { ReviewItem } from '../contract.ts';
import { type ReadEntry, readEntry } from '../rules.ts';
import type { Entry } from './entry-state.ts';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

/** What came back on paper, typed line by line without leaving the keyboard: number, result, Enter. */
export function FastEntry({ entry }: { entry: Entry }) {
  const { fast: words, outcomes } = useText(reviewsText);
  const [text, setText] = useState('');
  const [wrote, setWrote] = useState('');
  const byNumber = new Map(entry.items.map((item) => [item.ordinal, item]));
  const next = entry.items.find(({ outcome }) => outcome === null)?.ordinal;
  const read = readEntry(text, { numbers: new Set(byNumber.keys()), next });
  const named = (ordinals: readonly number[]): string => {
    const [first] = ordinals;
    return ordinals.length === 1 && first !== undefined
      ? `${first}. ${byNumber.get(first)?.fullName ?? ''}`
      : `${ordinals.join(', ')} (${words.many(numberText(ordinals.length))})`;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if ('problem' in read) return;
    const { ordinals, outcome, note } = read;
    const of = ordinals.map((one) => byNumber.get(one) as ReviewItem);
    setText('');
    const kept = await entry.record(of, { outcome, note });
    const all = kept.length === of.length;
    setWrote(all ? words.wrote(named(ordinals), outcomes[outcome]) : words.failed(named(ordinals)));
  };
  const typing = text.trim() !== '';
  return (
    <Panel title={words.title}>
      <p className={styles.how}>{words.how}</p>
      <form onSubmit={(event) => void send(event)} className={styles.fast}>
        <TextInput
          label={words.label}
          placeholder={words.example}
          value={text}
          maxLength={360}
          autoComplete="off"
          enterKeyHint="done"
          error={typing && 'problem' in read && words.problems[read.problem]}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={styles.will}>{preview(read)}</p>
      </form>
      <p role="status" className={styles.wrote}>
        {wrote}
      </p>
    </Panel>
  );

  function preview(of: ReadEntry): string {
    if ('problem' in of) return typing ? '' : words.nothingLeft;
    return words.will(named(of.ordinals), outcomes[of.outcome] + (of.note === '' ? '' : ` (${of.note})`));
  }
}
