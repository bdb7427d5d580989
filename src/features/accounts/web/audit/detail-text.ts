import { formatInstant } from '../../../../platform/shared/instant.ts';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';

export interface DetailWords {
  yes: string;
  no: string;
  /** The word of a detail's name, or of a value (`decision.approved`); undefined when it has none. */
  wordOf(key: string): string | undefined;
}

const opaque = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T/;

/**
 * What an audit row keeps beside the act, for a person: `Số dòng: 36; Quyết định: phê duyệt`. Ids and what is empty say
 * nothing to anybody and are left out; a name without a word stands as it was kept.
 */
export function detailText(detail: Readonly<Record<string, unknown>>, words: DetailWords): string {
  return pairsOf(detail, words).join('; ');
}

function pairsOf(fields: object, words: DetailWords): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const text = valueText(key, value, words);
    return text === undefined ? [] : [`${words.wordOf(key) ?? key}: ${text}`];
  });
}

function valueText(key: string, value: unknown, words: DetailWords): string | undefined {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') {
    if (value === '' || opaque.test(value)) return undefined;
    return words.wordOf(`${key}.${value}`) ?? (instant.test(value) ? formatInstant(value) : dateText(value));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Array.isArray(value)
    ? value.flatMap((one) => valueText(key, one, words) ?? [])
    : pairsOf(value, words);
  return parts.length === 0 ? undefined : parts.join(', ');
}
