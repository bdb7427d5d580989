import { saysAt, type TypedWord, typedWords, untilSign } from './words.ts';

/** A hamlet of the caller's scope: id and name as the unit has it ("Thôn Trung Hòa", "Khu phố 05"). */
export interface HamletName {
  id: string;
  name: string;
}

export interface HamletQuery {
  /** As typed, for the screen: "kp 2". */
  typed: string;
  /** Hamlets of the scope that are meant; none when the scope has no such hamlet. */
  ids: readonly string[];
}

/** Hamlet names made ready for look-up; make it once per list of hamlets. */
export interface KnownHamlets {
  byName: ReadonlyMap<string, readonly string[]>;
  /** By the name without its kind: "trung hoa", "5". */
  byTail: ReadonlyMap<string, readonly string[]>;
  /** Words in the longest name without its kind. */
  longestTail: number;
}

/** Kinds of hamlets, the longer names before those they begin with; what stands for each in notes. */
const kinds = (
  [
    ['tổ dân phố', 'tdp', 'tổ dp'],
    ['khu dân cư', 'kdc'],
    ['khu phố', 'kp'],
    ['khu vực', 'kv'],
    ['tiểu khu', 'tk'],
    ...['thôn', 'ấp', 'bản', 'buôn', 'làng', 'xóm', 'khóm', 'khu', 'tổ', 'đội', 'sóc', 'plei', 'phum'].map(
      (kind) => [kind],
    ),
  ] as const
).map(([name, ...short]) => ({ name, phrases: [name, ...short].map((phrase) => phrase.split(' ')) }));

const gluedNumber = /^(\p{L}+)(\d{1,3})$/u;
const numberOfHamlet = /^\d{1,3}[a-zđ]?$/;

/** "kp5" as "kp 5", where what stands before the number is a kind of hamlet. */
export const divideGlued = (words: readonly TypedWord[]): TypedWord[] =>
  words.flatMap((word) => {
    const glued = gluedNumber.exec(word.typed);
    const [lead, number] = glued ? typedWords(`${glued[1]} ${glued[2]}`) : [];
    return lead && number && kindAt([lead], 0) ? [lead, number] : [word];
  });

function kindAt(words: readonly TypedWord[], at: number): { name: string; length: number } | undefined {
  for (const { name, phrases } of kinds) {
    const phrase = phrases.find((each) => saysAt(words, at, each));
    if (phrase) return { name, length: phrase.length };
  }
  return undefined;
}

/** Past the kind: "số" before a number says nothing. */
const skipSo = (words: readonly TypedWord[], at: number): number =>
  saysAt(words, at, ['số']) && /^\d/.test(words[at + 1]?.key ?? '') ? at + 1 : at;

const tailOf = (words: readonly TypedWord[]): string =>
  words.map((word) => word.key.replace(/^0+(?=\d)/, '')).join(' ');

function namePartsOf(name: string): { kind: string; tail: string } {
  const words = divideGlued(typedWords(name).filter((word) => !word.sign));
  const kind = kindAt(words, 0);
  if (!kind) return { kind: '', tail: tailOf(words) };
  return { kind: kind.name, tail: tailOf(words.slice(skipSo(words, kind.length))) };
}

/** The names of the caller's hamlets, ready for `readQuery`. */
export function knownHamlets(hamlets: readonly HamletName[]): KnownHamlets {
  const byName = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  let longestTail = 1;
  for (const { id, name } of hamlets) {
    const { kind, tail } = namePartsOf(name);
    if (tail === '') continue;
    const named = `${kind} ${tail}`;
    byName.set(named, [...(byName.get(named) ?? []), id]);
    byTail.set(tail, [...(byTail.get(tail) ?? []), id]);
    longestTail = Math.max(longestTail, tail.split(' ').length);
  }
  return { byName, byTail, longestTail };
}

const asTyped = (words: readonly TypedWord[]): string => words.map((word) => word.typed).join(' ');

export interface FoundHamlet extends HamletQuery {
  /** First and one past last of the words that name it. */
  from: number;
  to: number;
}

/** A kind, then the longest name that the scope knows; a number also counts when only another kind has it, or none. */
function hamletAt(words: readonly TypedWord[], at: number, known: KnownHamlets): FoundHamlet | undefined {
  const kind = kindAt(words, at);
  if (!kind) return undefined;
  const start = skipSo(words, at + kind.length);
  const found = (to: number, ids: readonly string[]): FoundHamlet => ({
    ...{ from: at, to, ids },
    typed: asTyped(words.slice(at, to)),
  });
  for (let to = Math.min(words.length, start + known.longestTail); to > start; to--) {
    const tail = tailOf(words.slice(start, to));
    const ids = known.byName.get(`${kind.name} ${tail}`) ?? known.byName.get(` ${tail}`);
    if (ids) return found(to, ids);
  }
  const number = words[start]?.key ?? '';
  if (!numberOfHamlet.test(number)) return undefined;
  return found(start + 1, known.byTail.get(tailOf(words.slice(start, start + 1))) ?? []);
}

/** Between two commas, not at the beginning: the name of a hamlet without its kind. */
function bareHamletAt(words: readonly TypedWord[], at: number, known: KnownHamlets): FoundHamlet | undefined {
  if (words[at - 1]?.sign !== 'break') return undefined;
  const name = untilSign(words.slice(at));
  const ids = known.byTail.get(tailOf(name));
  return ids && { from: at, to: at + name.length, typed: asTyped(name), ids };
}

/** The first hamlet that the words name. Words typed like a hamlet's kind but followed by neither are left to names. */
export function findHamlet(words: readonly TypedWord[], known: KnownHamlets): FoundHamlet | undefined {
  for (let at = 0; at < words.length; at++) {
    const found = hamletAt(words, at, known) ?? bareHamletAt(words, at, known);
    if (found) return found;
  }
  return undefined;
}
