import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { Endpoint, SentOf } from '../../../../platform/shared/endpoint.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/**
 * Words that come covered with a page or a panel, of this room or of one above: opened by a press, which the trail keeps, and covered
 * again by another. `stamp` says that something was done meanwhile: what is open is then opened anew, with the words of that act.
 */
export function useCovered<E extends Endpoint & { kind: 'command' }>(
  endpoint: E,
  input: SentOf<E>,
  stamp: string,
) {
  const { run, reset, ...opening } = useCommandOf(endpoint, { keepsOwnCopy: true });
  const open = () => void run(input);
  const opened = opening.answer !== undefined;
  useEffect(() => {
    if (opened) open();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the stamp says that something was done
  }, [stamp]);
  return { ...opening, open, opened, cover: reset };
}

type Covered = Pick<ReturnType<typeof useCovered>, 'open' | 'opened' | 'cover' | 'busy' | 'problem'>;

/** Says that words are covered or open, and turns the one into the other; nothing where nothing is written. */
export function Cover({ of, covered, about }: { of: Covered; covered: boolean; about?: string }) {
  const { glass } = useText(casesText);
  if (!of.opened && !covered) return null;
  const label = of.opened ? glass.cover : glass.reveal;
  return (
    <div className={styles.cover} data-print="hidden">
      <span>{of.opened ? glass.shown : glass.covered}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={of.busy}
        {...(about && { 'aria-label': `${label}: ${about}` })}
        onClick={of.opened ? of.cover : of.open}
      >
        {label}
      </Button>
      {of.problem && <ProblemNotice problem={of.problem} onRetry={of.open} />}
    </div>
  );
}

/** Stands where words stand that are covered. */
export function CoveredHere() {
  const { glass } = useText(casesText);
  return <span className={styles.note}>{glass.coveredHere}</span>;
}
