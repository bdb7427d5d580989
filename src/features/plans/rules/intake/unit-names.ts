import { foldNoisy } from '../../../../platform/shared/noisy-text.ts';
import type { DirectoryEntry } from './proposal.ts';
import { PhraseBook } from './text/phrase-book.ts';
import { tokensOf } from './text/tokens.ts';

/** A unit as the matcher knows it: its level word ("huyện"), if its name has one, guards against its namesakes. */
export interface KnownUnit {
  unitId: string;
  name: string;
  level: string | undefined;
}

export const LEVELS = ['thị xã', 'thành phố', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'tỉnh', 'phường', 'xã'];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** the place's own name begins with a capital: "Xã hội" is not a level. */
const levelAt = new RegExp(
  `(?<=\\S\\s)(${LEVELS.flatMap((word) => [word, capital(word)]).join('|')})(?=\\s+\\p{Lu}|$)`,
  'u',
);

/** How offices shorten the standing organisations; {level} is the level word of the unit's name. */
const SHORT_NAMES: [fragment: string, shorts: string[]][] = [
  [
    'mat tran to quoc',
    [
      'Ủy ban Mặt trận Tổ quốc Việt Nam {level}',
      'Ủy ban Mặt trận Tổ quốc {level}',
      'Mặt trận Tổ quốc {level}',
      'Ủy ban MTTQVN {level}',
    ],
  ],
  ['lien hiep phu nu', ['Hội Liên hiệp Phụ nữ {level}', 'Hội Phụ nữ {level}']],
  [
    'doan thanh nien',
    ['{level} đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh {level}', 'Đoàn Thanh niên {level}'],
  ],
  ['doan tncs', ['{level} đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh {level}', 'Đoàn Thanh niên {level}']],
];

/** "UBND xã Tân An" → its level and the name without the place: "UBND xã", and without the level: "UBND". */
function shorter(name: string): { level: string | undefined; forms: string[] } {
  const found = levelAt.exec(name);
  if (!found) return { level: undefined, forms: [] };
  const level = (found[1] as string).toLowerCase();
  const head = name.slice(0, found.index).trim();
  return { level, forms: [`${head} ${level}`, head] };
}

function formsOf(entry: DirectoryEntry): { level: string | undefined; forms: string[] } {
  const own = shorter(entry.name);
  const forms = [entry.name, ...own.forms];
  for (const alias of entry.aliases) forms.push(alias, ...shorter(alias).forms);
  const fold = foldNoisy(entry.name);
  for (const [fragment, shorts] of SHORT_NAMES) {
    if (!fold.includes(fragment)) continue;
    for (const short of shorts)
      if (own.level || !short.startsWith('{')) forms.push(short.replace('{level}', own.level ?? '').trim());
  }
  const place = /^(xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh)\s/iu.exec(entry.name);
  if (place) forms.push(`Ủy ban nhân dân ${entry.name}`);
  return { level: own.level, forms };
}

const keyOf = (form: string): string =>
  tokensOf(form)
    .filter((token) => token.kind === 'word' && token.fold !== 'va')
    .map((token) => token.fold)
    .join(' ');

/** "CA" or "Y tế" alone is as often a common word, or the noise of one, as the name of a unit. */
const LEAST_LETTERS = 4;
const isTellingEnough = (key: string): boolean => key.replaceAll(' ', '').length >= LEAST_LETTERS;

const HEADS = ['phòng', 'sở', 'ban', 'hội', 'trung tâm'];

export interface UnitBooks {
  /** whole names, short names and abbreviations. */
  names: PhraseBook<KnownUnit>;
  /** names without their first word, by that word folded: for "các phòng Tài chính, Tư pháp". */
  headless: Map<string, PhraseBook<KnownUnit>>;
}

/** A form that two units share names neither, so it is left out. */
export function unitBooks(directory: readonly DirectoryEntry[]): UnitBooks {
  const owners = new Map<string, { form: string; units: Set<KnownUnit> }>();
  for (const entry of directory) {
    const { level, forms } = formsOf(entry);
    const unit = { unitId: entry.unitId, name: entry.name, level };
    for (const form of forms) {
      const key = keyOf(form);
      if (!isTellingEnough(key)) continue;
      const owner = owners.get(key) ?? { form, units: new Set() };
      owner.units.add(unit);
      owners.set(key, owner);
    }
  }
  const names = new PhraseBook<KnownUnit>(0.76);
  const headless = new Map<string, PhraseBook<KnownUnit>>();
  for (const { form, units } of owners.values()) {
    const [unit] = units;
    if (units.size !== 1 || !unit) continue;
    names.add(form, unit);
    addHeadless(headless, form, unit);
  }
  return { names, headless };
}

function addHeadless(books: Map<string, PhraseBook<KnownUnit>>, form: string, unit: KnownUnit): void {
  const head = HEADS.find((word) => form.toLowerCase().startsWith(`${word} `));
  if (!head) return;
  const key = foldNoisy(head);
  const book = books.get(key) ?? new PhraseBook<KnownUnit>(0.85);
  book.add(form.slice(head.length), unit);
  books.set(key, book);
}
