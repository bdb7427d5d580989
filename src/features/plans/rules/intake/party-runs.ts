import { foldNoisy } from '../../../../platform/shared/noisy-text.ts';
import { groupsAt } from './groups.ts';
import type { Doubt, DirectoryEntry, Group } from './proposal.ts';
import { type Cue, type CueHit, cuesOf } from './text/cues.ts';
import { type Passage, wordsOf } from './text/passage.ts';
import { PhraseBook } from './text/phrase-book.ts';
import { isJoiner, type Token } from './text/tokens.ts';
import { type KnownUnit, LEVELS, type UnitBooks, unitBooks } from './unit-names.ts';

/** One party named in a passage, at tokens `from` (in) to `to` (out). */
export interface Mention {
  from: number;
  to: number;
  unit?: KnownUnit;
  group?: Group;
  asWritten: string;
  score: number;
  doubt: Doubt[];
}

/** Parties named one after the other, and the cue right before them ("phối hợp với", "qua", "của"). */
export interface PartyRun {
  from: number;
  to: number;
  mentions: Mention[];
  cue: Cue | undefined;
}

const SURE = 0.86;
const MARGIN = 0.06;
const LONGEST_NAME = 12;
const levelFolds = new Set(LEVELS.map(foldNoisy));
const opensNames: ReadonlySet<Cue | undefined> = new Set<Cue | undefined>([
  'with',
  'through',
  'to',
  'charge',
  'report',
]);

/** First words of units, and words that begin alike and name none ("Hội nghị", "Phòng chống"). */
const heads = new PhraseBook<'unit' | 'none'>(0.82);
for (const words of 'phòng|sở|hội|ban|ủy ban|hội đồng nhân dân|công an|huyện đoàn|tỉnh đoàn|xã đoàn|huyện ủy|đoàn|trung tâm|trạm|chi cục|liên đoàn|trường|bệnh viện|đài|tòa án|viện|bộ|cục|quỹ|mặt trận|thanh tra|kho bạc|bảo hiểm xã hội|văn phòng|xã|phường'.split(
  '|',
)) {
  heads.add(words, 'unit');
}
for (const words of 'hội nghị|hội thảo|hội thi|ban hành|phòng chống|phòng ngừa|đoàn viên|trường hợp|xã hội|bộ tiêu chí|viện phí|hội viên|hội nhập'.split(
  '|',
)) {
  heads.add(words, 'none');
}

/** Reads who is named in a passage, by the locality's directory. */
export class PartyReader {
  readonly #books: UnitBooks;

  constructor(directory: readonly DirectoryEntry[]) {
    this.#books = unitBooks(directory);
  }

  /** All runs of a passage. Units that the directory lacks are seen only where a cue says that a party comes. */
  runs(passage: Passage, cues: readonly CueHit[] = cuesOf(passage)): PartyRun[] {
    const found: PartyRun[] = [];
    const inside = insideOf(cues);
    const before = new Map(cues.map((hit) => [hit.to, hit.value]));
    for (let at = 0; at < passage.tokens.length; at++) {
      if (passage.tokens[at]?.kind !== 'word' || inside.has(at)) continue;
      const cue = cueBefore(passage.tokens, before, at);
      const run = this.list(passage, cues, at, opensNames.has(cue));
      if (!run) continue;
      found.push({ ...run, cue });
      at = run.to - 1;
    }
    return found;
  }

  /** The list of parties that begins at token `at`, if one does. */
  list(
    passage: Passage,
    cues: readonly CueHit[],
    at: number,
    unknownToo: boolean,
  ): Omit<PartyRun, 'cue'> | undefined {
    const mentions: Mention[] = [];
    let to = at;
    for (let position = at; position < passage.tokens.length; ) {
      const next = this.#mentions(passage, cues, position, unknownToo, mentions.at(-1));
      if (next.length === 0) break;
      mentions.push(...next);
      to = (next.at(-1) as Mention).to;
      position = afterSeparators(passage.tokens, to);
      if (position === to) break;
    }
    return mentions.length === 0 ? undefined : { from: at, to, mentions };
  }

  #mentions(
    passage: Passage,
    cues: readonly CueHit[],
    at: number,
    unknownToo: boolean,
    last?: Mention,
  ): Mention[] {
    const groups = groupsAt(passage.tokens, at).map((group) => ({
      from: group.from,
      to: group.to,
      group: group.group,
      asWritten: wordsOf(passage, group.from, group.to),
      score: group.score,
      doubt: [],
    }));
    const opened = groups.length === 1 ? this.#headlessAfter(passage, groups[0] as Mention) : undefined;
    if (opened) return [opened];
    if (groups.length > 0) return groups;
    const unit = this.#unit(passage, at) ?? this.#headless(passage, at, last);
    if (unit) return [unit];
    const named = unknownToo ? unknownUnit(passage, cues, at) : undefined;
    return named ? [named] : [];
  }

  #unit(passage: Passage, at: number): Mention | undefined {
    const hits = this.#books.names
      .at(passage.tokens, at)
      .filter((hit) => !otherLevel(passage.tokens, hit.to, hit.value));
    const best = hits[0];
    if (!best) return undefined;
    const second = hits.find((hit) => hit.value !== best.value && hit.letters >= best.letters);
    return unitMention(passage, at, best.to, best.value, best.score, second?.score ?? 0);
  }

  /** "phòng Tài chính, Tư pháp": the second name leaves out the word that the first began with. */
  #headless(passage: Passage, at: number, last?: Mention): Mention | undefined {
    const head = last && (last.unit || last.group) ? headOf(passage, last) : '';
    const hit = this.#books.headless.get(head)?.at(passage.tokens, at)[0];
    return hit && unitMention(passage, at, hit.to, hit.value, hit.score, 0);
  }

  /** "các phòng: Tài chính - Kế hoạch, Tư pháp": the group's word only opens a list of names. */
  #headlessAfter(passage: Passage, group: Mention): Mention | undefined {
    if (group.to - group.from !== 2) return undefined;
    const at = passage.tokens[group.to]?.raw === ':' ? group.to + 1 : group.to;
    const named = this.#headless(passage, at, group);
    return named && { ...named, from: group.from };
  }
}

/** First word of a unit's name; for a group the word after "các". */
function headOf(passage: Passage, mention: Mention): string {
  if (mention.unit) return foldNoisy(mention.unit.name.split(' ')[0] ?? '');
  return passage.tokens[mention.to - 1]?.fold ?? '';
}

function unitMention(
  passage: Passage,
  from: number,
  end: number,
  unit: KnownUnit,
  score: number,
  second: number,
): Mention {
  const level = passage.tokens[end];
  const to = level?.kind === 'word' && levelFolds.has(level.fold) && level.fold !== 'xa' ? end + 1 : end;
  const sure = score >= SURE && score - second >= MARGIN;
  return {
    from,
    to,
    unit,
    asWritten: wordsOf(passage, from, to),
    score,
    doubt: sure ? [] : ['unit-guessed'],
  };
}

/** "Công an tỉnh" is not the district's police, however alike the words before the level are. */
function otherLevel(tokens: readonly Token[], at: number, unit: KnownUnit): boolean {
  const next = tokens[at];
  if (!next || next.kind !== 'word' || unit.level === undefined || !levelFolds.has(next.fold)) return false;
  const before = tokens[at - 1]?.fold;
  return before !== foldNoisy(unit.level) && next.fold !== foldNoisy(unit.level);
}

/** Tokens within a cue: the "cáo" of "báo cáo" opens no group, however like "các" it is. */
function insideOf(cues: readonly CueHit[]): Set<number> {
  const tokens = new Set<number>();
  for (const cue of cues) for (let at = cue.from + 1; at < cue.to; at++) tokens.add(at);
  return tokens;
}

function cueBefore(tokens: readonly Token[], cues: ReadonlyMap<number, Cue>, at: number): Cue | undefined {
  let position = at;
  while (position > 0 && ['(', ':', '"', '“'].includes(tokens[position - 1]?.raw ?? '')) position--;
  return cues.get(position);
}

function afterSeparators(tokens: readonly Token[], at: number): number {
  let position = at;
  for (;;) {
    const token = tokens[position];
    if (
      !token ||
      !(
        token.raw === ',' ||
        token.raw === ';' ||
        (isJoiner(token) && token.raw !== '-') ||
        token.fold === 'cung'
      )
    )
      return position;
    position++;
  }
}

/** A unit the directory lacks: a unit word and what follows it up to punctuation or the next act. */
function unknownUnit(passage: Passage, cues: readonly CueHit[], at: number): Mention | undefined {
  const { tokens } = passage;
  if (heads.at(tokens, at)[0]?.value !== 'unit') return undefined;
  const mark = tokens.findIndex((token, i) => i > at && token.kind === 'mark' && !isJoiner(token));
  /** a name that a colon closes is taken whole, whatever its words are like. */
  const closed = tokens[mark]?.raw === ':' && mark - at <= LONGEST_NAME;
  const stops = new Set(
    closed ? [] : cues.filter((cue) => cue.from > at && cue.value !== 'other').map((cue) => cue.from),
  );
  let to = at + 1;
  while (to < tokens.length && to - at < LONGEST_NAME && !stops.has(to)) {
    const token = tokens[to] as Token;
    if (token.kind === 'mark' && !isJoiner(token)) break;
    if (levelFolds.has(tokens[to - 1]?.fold ?? '') && to - 1 > at && /^\p{Ll}/u.test(token.raw)) break;
    to++;
  }
  while (to > at && isJoiner(tokens[to - 1] as Token)) to--;
  const named = tokens.slice(at, to);
  const proper = named.some((token) => /^\p{Lu}/u.test(token.raw));
  if (named.length < 2 || !proper) return undefined;
  return { from: at, to, asWritten: wordsOf(passage, at, to), score: 0, doubt: ['unit-unknown'] };
}
