import { noisySimilarity } from '../../../../platform/shared/noisy-text.ts';
import type { PlanFinding, PlanProposal } from './proposal.ts';
import type { BodyLine } from './text/clean-lines.ts';
import { PhraseBook } from './text/phrase-book.ts';
import { tokensOf } from './text/tokens.ts';

const planWord = new PhraseBook<true>(0.85);
planWord.add('kế hoạch', true);

/** What a person should know before trusting the draft as a whole. */
export function findProblems(draft: PlanProposal, lines: readonly BodyLine[]): PlanFinding[] {
  if (lines.length === 0) return [{ code: 'empty' }];
  const found: PlanFinding[] = [];
  if (!isPlan(draft, lines)) found.push({ code: 'not-a-plan' });
  if (!draft.title) found.push({ code: 'no-title' });
  if (!draft.year) found.push({ code: 'no-year' });
  if (draft.sections.length === 0) found.push({ code: 'no-sections' });
  if (draft.targets.length === 0) found.push({ code: 'no-targets' });
  if (draft.duties.length === 0) found.push({ code: 'no-duties' });
  if (draft.deadlines.length === 0) found.push({ code: 'no-deadlines' });
  if (draft.recipients.length === 0) found.push({ code: 'no-recipients' });
  if (draft.parties.some((party) => party.doubt.includes('unit-unknown')))
    found.push({ code: 'parties-unknown' });
  return [...found, ...numberingGaps(draft)];
}

/** A plan calls itself one, or at least hands out duties under sections. */
function isPlan(draft: PlanProposal, lines: readonly BodyLine[]): boolean {
  const says = lines.some(
    (line) => planWord.all(tokensOf(line.text)).length > 0 || noisySimilarity(line.text, 'kế hoạch') > 0.8,
  );
  return says && (draft.sections.length > 0 || draft.duties.length > 0);
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
const valueOf = (roman: string): number =>
  roman.split('').reduce((sum, letter, i) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[roman.charAt(i + 1)] ?? 0) ? -value : value);
  }, 0);

/** Section numbers that jump, as from IV to VI: the source's own slip or a heading that was not seen. */
function numberingGaps(draft: PlanProposal): PlanFinding[] {
  const numbered = draft.sections.filter(
    (section) => section.kind === 'section' && /^[IVX]+$/.test(section.number ?? ''),
  );
  return numbered.flatMap((section, i): PlanFinding[] => {
    const before = numbered[i - 1];
    const jumps = valueOf(section.number ?? '') - (before ? valueOf(before.number ?? '') : 0) !== 1;
    return jumps ? [{ code: 'numbering-gap', lines: section.lines }] : [];
  });
}
