import type { Reading } from './duties.ts';
import type { Mention, PartyRun } from './party-runs.ts';
import type { Deadline, Doubt } from './proposal.ts';
import { type CueHit, cuesOf } from './text/cues.ts';
import { type DateFound, datesIn } from './text/dates.ts';
import { restoredIf } from './text/outline.ts';
import { linesAt, type Passage, part } from './text/passage.ts';

interface Scene {
  passage: Passage;
  cues: CueHit[];
  runs: PartyRun[];
}

/** The letters that speak about one date. */
interface Span {
  from: number;
  to: number;
}

/** Letters that may stand between "trước" and the date itself. */
const NEAR = 10;

/**
 * Deadlines of a passage. `owners` are the keys of those whom the paragraph's heading names; they owe what the
 * sentence lays on nobody.
 */
export function deadlinesIn(
  passage: Passage,
  owners: readonly string[],
  reading: Reading,
  planYear?: number,
): Deadline[] {
  const dates = datesIn(passage.text, planYear);
  if (dates.length === 0) return [];
  const cues = cuesOf(passage);
  const due = withoutEcho(
    passage.text,
    dates.filter((date) => isDue(passage, cues, date)),
  );
  if (due.length === 0) return [];
  const scene = { passage, cues, runs: reading.reader.runs(passage, cues) };
  return due.map((date, i) => deadline(scene, date, spanOf(passage, due, i), owners, reading));
}

const startOf = (passage: Passage, token: number): number => passage.tokens[token]?.start ?? 0;
const endOf = (passage: Passage, token: number): number => passage.tokens[token - 1]?.end ?? 0;

/** A date is a deadline when "trước", "chậm nhất" or the like leads to it, or when a report comes round with it. */
function isDue(passage: Passage, cues: readonly CueHit[], date: DateFound): boolean {
  const led = cues.some(
    (cue) =>
      cue.value === 'before' &&
      endOf(passage, cue.to) >= date.from - NEAR &&
      startOf(passage, cue.from) <= date.from &&
      noBreak(passage.text, endOf(passage, cue.to), date.from),
  );
  if (led || !date.recurrence) return led;
  const [from, to] = clauseAround(passage.text, date.from);
  return cues.some(
    (cue) => cue.value === 'report' && startOf(passage, cue.from) >= from && endOf(passage, cue.to) <= to,
  );
}

/** "hằng quý … trước ngày 20 của tháng cuối quý" is one deadline: the words that name its day stand for it. */
function withoutEcho(text: string, due: readonly DateFound[]): DateFound[] {
  return due.filter((date) => {
    if (!date.recurrence || /\d/.test(date.asWritten)) return true;
    const [from, to] = clauseAround(text, date.from);
    return !due.some(
      (other) =>
        other !== date &&
        other.recurrence === date.recurrence &&
        other.from >= from &&
        other.to <= to &&
        /\d/.test(other.asWritten),
    );
  });
}

const noBreak = (text: string, from: number, to: number): boolean => !/[;:.()]/.test(text.slice(from, to));

function clauseAround(text: string, at: number): [number, number] {
  const ends = [...text.matchAll(/;|\.(?=\s|$)/g)].map((match) => match.index);
  return [(ends.findLast((end) => end < at) ?? -1) + 1, ends.find((end) => end >= at) ?? text.length];
}

const sentenceStart = (text: string, at: number): number => {
  const ends = [...text.slice(0, at).matchAll(/\.\s/g)];
  return ends.length === 0 ? 0 : (ends.at(-1)?.index ?? 0) + 2;
};

/** From the clause's start or the date before, to the next date or the clause's end. */
function spanOf(passage: Passage, due: readonly DateFound[], i: number): Span {
  const date = due[i] as DateFound;
  const [from, to] = clauseAround(passage.text, date.from);
  const before = due[i - 1];
  const after = due[i + 1];
  const start = before && before.to > from ? before.to : from;
  const leading = passage.text.slice(start, date.from).trim().length <= NEAR + 6;
  const end =
    after && after.from < to ? (leading ? cutBefore(passage.text, date.to, after.from) : date.to) : to;
  return { from: start, to: end };
}

/** The last comma before the next date ends what is said about this one. */
function cutBefore(text: string, from: number, to: number): number {
  const comma = text.slice(from, to).lastIndexOf(',');
  return comma < 0 ? to : from + comma;
}

function deadline(
  scene: Scene,
  date: DateFound,
  span: Span,
  owners: readonly string[],
  reading: Reading,
): Deadline {
  const { passage } = scene;
  const kind = kindOf(scene, date, span);
  const subject = subjectOf(scene, date, span);
  const note = (mentions: readonly Mention[], role: 'owes-deadline' | 'receives' | 'passes-on') =>
    reading.parties.noteAll(passage, mentions, role);
  const owes = subject ? note(subject.mentions, 'owes-deadline') : [...owners];
  const { recipient, via } = destination(scene, span, kind);
  const doubt: Doubt[] = [...date.doubt];
  if (owes.length === 0) doubt.push('owner-missing');
  if (!recipient && kind.endsWith('report')) doubt.push('recipient-missing');
  const own = part(passage, span.from, span.to);
  const asWritten = own.text.replace(/^[,;\s]+/, '');
  const restored = reading.restore(own);
  return {
    kind,
    ...(date.date === undefined ? {} : { date: date.date }),
    dateAsWritten: date.asWritten,
    ...(date.recurrence ? { recurrence: date.recurrence } : {}),
    owes,
    ...(recipient ? { recipient: note([recipient], 'receives')[0] } : {}),
    ...(via ? { via: note([via], 'passes-on')[0] } : {}),
    statement: restored ?? asWritten,
    asWritten,
    ...restoredIf(restored),
    lines: linesAt(passage, span.from, span.to),
    certainty: doubt.length === 0 ? 'sure' : 'unsure',
    doubt,
  };
}

function kindOf(scene: Scene, date: DateFound, span: Span): Deadline['kind'] {
  const { passage, cues } = scene;
  const inside = (cue: CueHit, from: number, to: number): boolean =>
    startOf(passage, cue.from) >= from && endOf(passage, cue.to) <= to;
  if (cues.some((cue) => cue.value === 'make-plan' && inside(cue, span.from, span.to))) return 'own-plan';
  const says = (value: CueHit['value']): boolean =>
    cues.some((cue) => cue.value === value && inside(cue, span.from, span.to));
  if (!says('report') && !(says('results') && says('to'))) {
    return cues.some((cue) => cue.value === 'consolidate' && inside(cue, span.from, date.from))
      ? 'consolidated-report'
      : 'other';
  }
  const sentence = sentenceStart(passage.text, date.from);
  const subject = subjectOf(scene, date, span);
  const from = Math.max(sentence, subject ? startOf(passage, subject.from) : 0);
  const gathers = cues.some(
    (cue) => cue.value === 'consolidate' && inside(cue, from, date.from) && !isDoneByReceiver(scene, cue),
  );
  return gathers ? 'consolidated-report' : 'results-report';
}

/** "gửi Phòng A tổng hợp": it is A who gathers, not the one who sends. */
const isDoneByReceiver = (scene: Scene, cue: CueHit): boolean =>
  scene.runs.some((run) => run.to === cue.from && (run.cue === 'to' || run.cue === 'through'));

/** Who must act: the last party before the date that no preposition governs; if the date leads, the first after it. */
function subjectOf(scene: Scene, date: DateFound, span: Span): PartyRun | undefined {
  const { passage, runs } = scene;
  const free = runs.filter(
    (run) => run.cue === undefined || run.cue === 'charge' || run.cue === 'other' || run.cue === 'this',
  );
  const acting = free.filter((run) => !isListedAfterDo(passage, run));
  const inSpan = acting.filter(
    (run) => startOf(passage, run.from) >= span.from && startOf(passage, run.from) < date.from,
  );
  if (inSpan.length > 0) return inSpan[0];
  const after = acting.find(
    (run) => startOf(passage, run.from) > date.to && startOf(passage, run.from) < span.to,
  );
  const leading = passage.text.slice(span.from, date.from).trim().length <= NEAR + 6;
  if (leading && after) return after;
  return acting.findLast((run) => startOf(passage, run.from) < date.from);
}

/** A party in brackets or after "tại", "ở" is a place or an aside, not the one who acts. */
const isListedAfterDo = (passage: Passage, run: PartyRun): boolean =>
  passage.tokens[run.from - 1]?.raw === '(';

/** To whom, and through whom. "gửi Phòng A tổng hợp, báo cáo UBND": A passes on, UBND receives. */
function destination(
  scene: Scene,
  span: Span,
  kind: Deadline['kind'],
): { recipient?: Mention; via?: Mention } {
  const { passage, runs, cues } = scene;
  const inside = runs.filter(
    (run) => startOf(passage, run.from) >= span.from && startOf(passage, run.from) < span.to,
  );
  const via = inside.find((run) => run.cue === 'through')?.mentions[0];
  const to = inside.filter((run) => run.cue === 'to' || run.cue === 'report');
  const [first, second] = to;
  const gathered =
    first &&
    second &&
    cues.some(
      (cue) =>
        (cue.value === 'for-consolidation' || cue.value === 'consolidate') &&
        cue.from >= first.to &&
        cue.to <= second.from,
    );
  if (first && second && gathered && !via && kind !== 'own-plan')
    return { recipient: second.mentions[0], via: first.mentions[0] };
  return { recipient: first?.mentions[0], via };
}
