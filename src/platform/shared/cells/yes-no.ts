import { fold } from '../vietnamese.ts';

const yes = new Set([
  'x',
  'xx',
  'co',
  '1',
  'v',
  'dung',
  'yes',
  'y',
  'true',
  '✓',
  '✔',
  '√',
  '☑',
  '☒',
  '+',
  'roi',
  'da',
]);
const no = new Set([
  'khong',
  'ko',
  'k',
  'kh',
  'hong',
  '0',
  'no',
  'n',
  'false',
  'sai',
  '-',
  '–',
  '—',
  '☐',
  '✗',
  '✘',
  'chua',
]);
/** Signs of the font Wingdings: ticks and boxes under letters. */
const wingdings = new Map([
  ...(['ü', 'þ', 'ý', 'x', 'R'] as const).map((sign): [string, boolean] => [sign, true]),
  ...(['û', 'o', '¨', 'q'] as const).map((sign): [string, boolean] => [sign, false]),
]);

const LONGEST = 50;

export type YesNoReading =
  | { ok: true; value: boolean | undefined }
  | { ok: false; code: 'yes-no.unreadable' };

/**
 * "x", "có", "1", "✓" for yes; "không", "0", "-" for no. An empty cell is `undefined`: what it says depends on the
 * column.
 */
export function readYesNo(text: string, font?: string): YesNoReading {
  if (text.length > LONGEST) return { ok: false, code: 'yes-no.unreadable' };
  const key = fold(text).replace(/[.,;:!]+$/, '');
  if (key === '') return { ok: true, value: undefined };
  const drawn = font?.startsWith('Wingdings') ? wingdings.get(text.trim()) : undefined;
  if (drawn !== undefined) return { ok: true, value: drawn };
  if (yes.has(key)) return { ok: true, value: true };
  return no.has(key) ? { ok: true, value: false } : { ok: false, code: 'yes-no.unreadable' };
}
