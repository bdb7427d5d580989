import type { Duty } from '../../../contract/content.ts';
import { shorten } from '../keeping/draft-content.ts';

/** Where a long duty can be taken apart: at its own lines, else at semicolons. One part when there is neither. */
export function proposedParts(text: string): string[] {
  const tidy = (parts: string[]) =>
    parts
      .map((part) =>
        part
          .replace(/^[-+•\s]+/, '')
          .replace(/[;\s]+$/, '')
          .trim(),
      )
      .filter(Boolean);
  const lines = tidy(text.split('\n'));
  return lines.length > 1 ? lines : tidy(text.split(';'));
}

/** One duty per part, with the same units, figures on the first, and the same lines of the source. */
export function splitDuty(duty: Duty, parts: readonly string[], newId: () => string): Duty[] {
  return parts.map((text, at) => ({
    ...duty,
    id: at === 0 ? duty.id : newId(),
    text,
    shortName: shorten(text, 160),
    measures: at === 0 ? duty.measures : [],
  }));
}
