import { formatNumber, parseNumber } from '../../../shared/numbers.ts';
import { isValid, parseDate } from '../../../shared/plain-date.ts';
import { compareVietnamese, fold, toNfc } from '../../../shared/vietnamese.ts';
import { dateText } from '../../ui/status/dates.ts';
import type { ColumnKindRules, GridChoice, Parsed } from '../column.ts';

/** Sentences with which a typed text is refused, and the words for yes and no. */
export interface KindWords {
  required: string;
  tooLong(maximum: number): string;
  notADate: string;
  noSuchDay: string;
  notANumber: string;
  notWhole: string;
  outOfRange(minimum: number | undefined, maximum: number | undefined): string;
  notInList(some: string): string;
  notYesNo: string;
  yes: string;
  no: string;
}

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
const accept = <V>(value: V): Parsed<V> => ({ ok: true, value });

const blankOr = <V>(text: string, blank: V, required: boolean, words: KindWords): Parsed<V> | undefined =>
  text === '' ? (required ? refuse(words.required) : accept(blank)) : undefined;

interface TextOptions {
  required?: boolean;
  /** Characters. */
  maximum?: number;
  /** Default: Vietnamese dictionary order; `compareNames` for full names. */
  compare?: (a: string, b: string) => number;
}

function textKind(
  words: KindWords,
  { required = false, maximum, compare }: TextOptions,
): ColumnKindRules<string> {
  return {
    kind: 'text',
    show: (value) => value,
    parse(typed) {
      const text = toNfc(typed).trim();
      if (maximum !== undefined && text.length > maximum) return refuse(words.tooLong(maximum));
      return blankOr(text, '', required, words) ?? accept(text);
    },
    compare: compare ?? compareVietnamese,
  };
}

interface DateOptions {
  required?: boolean;
  /** The latest year that two typed digits may mean: 2049 makes 50 mean 1950. */
  lastShortYear: number;
}

function dateKind(
  words: KindWords,
  { required = false, lastShortYear }: DateOptions,
): ColumnKindRules<string> {
  return {
    kind: 'date',
    show: dateText,
    parse(typed) {
      const blank = blankOr(typed.trim(), '', required, words);
      if (blank) return blank;
      const reading = parseDate(typed, lastShortYear);
      if (reading.ok) return accept(reading.date);
      return refuse(reading.code === 'date.no-such-day' ? words.noSuchDay : words.notADate);
    },
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    key: (value) => (isValid(value) ? value : ''),
  };
}

/** Under which labels are sought: accents, case, spaces and signs aside, so that "hmong" finds "H’Mông". */
export const choiceKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The one choice whose label is this text: exactly, else accents and case aside when only one is. */
export function choiceOf(choices: readonly GridChoice[], typed: string): GridChoice | undefined {
  const text = toNfc(typed).trim().toLowerCase();
  const exact = choices.find(
    ({ label, value }) => label.toLowerCase() === text || value.toLowerCase() === text,
  );
  if (exact) return exact;
  const alike = choices.filter(({ label }) => choiceKey(label) === choiceKey(text));
  return alike.length === 1 ? alike[0] : undefined;
}

interface ChoiceOptions {
  required?: boolean;
  /** `listed` sorts in the order of the list; default by label. */
  order?: 'listed' | 'label';
}

function choiceKind(
  words: KindWords,
  choices: readonly GridChoice[],
  { required = false, order = 'label' }: ChoiceOptions,
): ColumnKindRules<string> {
  const labels = new Map(choices.map(({ value, label }) => [value, label]));
  const positions = new Map(choices.map(({ value }, position) => [value, position]));
  const show = (value: string) => labels.get(value) ?? value;
  const some = choices
    .slice(0, 3)
    .map(({ label }) => label)
    .join(', ');
  return {
    kind: 'choice',
    choices,
    show,
    parse(typed) {
      const blank = blankOr(typed.trim(), '', required, words);
      if (blank) return blank;
      const choice = choiceOf(choices, typed);
      return choice ? accept(choice.value) : refuse(words.notInList(choices.length > 3 ? `${some}…` : some));
    },
    compare:
      order === 'listed'
        ? (a, b) => (positions.get(a) ?? choices.length) - (positions.get(b) ?? choices.length)
        : (a, b) => compareVietnamese(show(a), show(b)),
    key: (value) => value,
  };
}

const yesWords = new Set(['x', 'co', 'yes', 'y', '1', 'true', 'v', '✓', '✔']);
const noWords = new Set(['khong', 'ko', 'k', 'no', 'n', '0', 'false']);

function yesNoKind(
  words: KindWords,
  { required = false }: { required?: boolean },
): ColumnKindRules<boolean | null> {
  return {
    kind: 'yes-no',
    choices: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ],
    show: (value) => (value === null ? '' : value ? words.yes : words.no),
    parse(typed) {
      const text = fold(typed);
      const blank = blankOr<boolean | null>(text, null, required, words);
      if (blank) return blank;
      if (yesWords.has(text)) return accept<boolean | null>(true);
      return noWords.has(text) ? accept<boolean | null>(false) : refuse(words.notYesNo);
    },
    compare: (a, b) => Number(b) - Number(a),
    key: (value) => (value === null ? '' : value ? 'yes' : 'no'),
  };
}

interface NumberOptions {
  required?: boolean;
  minimum?: number;
  maximum?: number;
  /** Default 0: whole numbers. */
  decimals?: number;
}

function numberKind(words: KindWords, options: NumberOptions): ColumnKindRules<number | null> {
  const { required = false, minimum, maximum, decimals = 0 } = options;
  return {
    kind: 'number',
    show: (value) => (value === null ? '' : formatNumber(value, decimals)),
    parse(typed) {
      const blank = blankOr<number | null>(typed.trim(), null, required, words);
      if (blank) return blank;
      const reading = parseNumber(typed);
      if (!reading.ok) return refuse(words.notANumber);
      const { value } = reading;
      if (decimals === 0 && !Number.isInteger(value)) return refuse(words.notWhole);
      if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity))
        return refuse(words.outOfRange(minimum, maximum));
      return accept<number | null>(Number(value.toFixed(decimals)));
    },
    compare: (a, b) => (a ?? 0) - (b ?? 0),
  };
}

interface ReadonlyOptions<V> {
  show(value: V): string;
  compare(a: V, b: V): number;
  key?(value: V): string;
  choices?: readonly GridChoice[];
}

/** Nobody edits it here; `parse` is only there because every column has one. */
const readonlyKind = <V>(options: ReadonlyOptions<V>): ColumnKindRules<V> => ({
  kind: 'readonly',
  ...options,
  parse: (typed) => ({ ok: false, reason: typed }),
});

/** The ready kinds of columns in one language. */
export const columnKinds = (words: KindWords, lastShortYear: number) => ({
  text: (options: TextOptions = {}) => textKind(words, options),
  date: (options: Omit<DateOptions, 'lastShortYear'> = {}) => dateKind(words, { lastShortYear, ...options }),
  choice: (choices: readonly GridChoice[], options: ChoiceOptions = {}) =>
    choiceKind(words, choices, options),
  yesNo: (options: { required?: boolean } = {}) => yesNoKind(words, options),
  number: (options: NumberOptions = {}) => numberKind(words, options),
  readonly: <V>(options: ReadonlyOptions<V>) => readonlyKind(options),
});

export type ColumnKinds = ReturnType<typeof columnKinds>;
