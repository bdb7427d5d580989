import type { Group } from './proposal.ts';
import { type Hit, PhraseBook } from './text/phrase-book.ts';
import { isJoiner, type Token } from './text/tokens.ts';

type Piece = Group | 'each' | 'committee' | 'qualifier';

const PIECES: Record<Piece, string> = {
  each: 'các|các cấp các|tất cả các',
  committee: 'Ủy ban nhân dân',
  communes: 'xã|phường|thị trấn|đặc khu|địa phương',
  offices: 'phòng|ban|sở|ngành|cơ quan|cơ quan chức năng|đơn vị|phòng chuyên môn',
  organisations: 'đoàn thể|hội|tổ chức|tổ chức chính trị xã hội|tổ chức xã hội|hội đoàn thể|tổ chức đoàn thể',
  hamlets: 'thôn|thôn, bản|thôn, xóm|bản làng|thôn, bản, tổ dân phố|ấp|buôn|khu phố|tổ dân phố|khóm',
  schools: 'trường học|trường|nhà trường|cơ sở giáo dục',
  qualifier:
    'liên quan|có liên quan|chức năng|cấp huyện|cấp tỉnh|cấp xã|huyện|tỉnh|trên địa bàn|thuộc huyện|thuộc tỉnh|của huyện|trên địa bàn huyện|trên địa bàn tỉnh|trên địa bàn xã|thuộc xã|của xã',
};

const book = new PhraseBook<Piece>(0.78);
for (const [piece, phrases] of Object.entries(PIECES))
  for (const phrase of phrases.split('|')) book.add(phrase, piece as Piece);

/** A group named at these tokens: "các phòng, ban, ngành", "UBND xã, thị trấn". */
export interface GroupMention {
  group: Group;
  from: number;
  to: number;
  score: number;
}

/** "các" opens a group, so it must be read well: "của" must not pass for it. */
const OPENED = 0.84;

const isGroup = (piece: Piece): piece is Group => !['each', 'committee', 'qualifier'].includes(piece);
const between = (token: Token | undefined): boolean =>
  token !== undefined && (token.raw === ',' || token.raw === '/' || (isJoiner(token) && token.raw !== '-'));

/**
 * Reads the groups that begin at token `at`. A group needs "các", or a people's committee before two kinds of
 * commune ("UBND xã, thị trấn"); a single "xã" or "phòng" names one unit and is not a group.
 */
export function groupsAt(tokens: readonly Token[], at: number): GroupMention[] {
  const opener = opened(tokens, at);
  if (!opener) return [];
  const found: GroupMention[] = [];
  let position = opener.to;
  let nouns = 0;
  for (;;) {
    const next: Hit<Piece> | undefined = book.at(tokens, position).find((hit) => isGroup(hit.value));
    if (!next || (opener.committee && next.value !== 'communes')) break;
    const separated = found.length === 0 || next.from > (found.at(-1)?.to ?? 0);
    if (!separated && next.value !== found.at(-1)?.group) break;
    nouns++;
    grow(found, next.value as Group, nouns === 1 ? at : next.from, next.to, next.score);
    position = next.to;
    while (between(tokens[position])) position++;
  }
  if (opener.committee && !opener.each && nouns < 2) return [];
  return qualified(tokens, found);
}

function opened(
  tokens: readonly Token[],
  at: number,
): { to: number; each: boolean; committee: boolean } | undefined {
  let to = at;
  let each = false;
  let committee = false;
  for (const piece of ['each', 'committee', 'each'] as const) {
    const hit = book.at(tokens, to).find((one) => one.value === piece && one.score >= OPENED);
    if (!hit || (piece === 'each' && each)) continue;
    to = hit.to;
    if (piece === 'each') each = true;
    else committee = true;
  }
  return each || committee ? { to, each, committee } : undefined;
}

function grow(found: GroupMention[], group: Group, from: number, to: number, score: number): void {
  const last = found.at(-1);
  if (last?.group === group) {
    last.to = to;
    last.score = Math.min(last.score, score);
  } else found.push({ group, from, to, score });
}

/** "có liên quan", "cấp huyện" belong to the words before them. */
function qualified(tokens: readonly Token[], found: GroupMention[]): GroupMention[] {
  const last = found.at(-1);
  if (!last) return found;
  for (let more = true; more; ) {
    const hit = book.at(tokens, last.to).find((one) => one.value === 'qualifier');
    if (hit) last.to = hit.to;
    more = hit !== undefined;
  }
  return found;
}
