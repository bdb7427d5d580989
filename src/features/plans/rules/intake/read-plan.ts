import { closingFrom, readClosing } from './closing.ts';
import { deadlinesIn } from './deadlines.ts';
import { assigningSections, DutyReader, headOf, type Reading } from './duties.ts';
import { type Opening, readOpening } from './opening.ts';
import { Parties } from './parties.ts';
import { PartyReader } from './party-runs.ts';
import type { Deadline, DirectoryEntry, PlanProposal, SourceLine } from './proposal.ts';
import { findProblems } from './problems.ts';
import { targetsIn } from './targets.ts';
import { type BodyLine, cleanLines } from './text/clean-lines.ts';
import { type Block, everyBlock, OutlineReader, toPlanBlock } from './text/outline.ts';
import type { Passage } from './text/passage.ts';
import { marksAreLost, restored } from './text/restore.ts';

/**
 * Reads the text of a plan into a draft that a person then confirms. Pure: the same lines and directory give the
 * same draft. What the text does not say is absent; what it says unclearly is marked unsure with the reason.
 */
export function readPlan(lines: readonly SourceLine[], directory: readonly DirectoryEntry[]): PlanProposal {
  const clean = cleanLines(lines);
  const closingAt = closingFrom(clean);
  const noisy = marksAreLost(clean.map((line) => line.text).join(' '));
  const restore = noisy ? restored : () => undefined;
  const blocks = new OutlineReader(!noisy).read(clean.slice(0, closingAt));
  const opening = readOpening(openingLines(clean.slice(0, closingAt), blocks), restore);
  const reading: Reading = { reader: new PartyReader(directory), parties: new Parties(), restore };
  const sections = blocks.filter((block) => block.kind === 'section' || block.kind === 'item');
  const assigning = assigningSections(sections, reading.reader);
  const duties = new DutyReader(reading);
  for (const section of assigning) duties.section(section);
  const deadlines = deadlinesOf(sections, assigning, reading, opening);
  const draft: PlanProposal = {
    ...opening,
    sections: sections.map((block) => toPlanBlock(block, restore)),
    targets: everyBlock(sections).flatMap((block) => targetsIn(block.passage, restore)),
    parties: reading.parties.all(),
    duties: duties.duties,
    deadlines,
    ...readClosing(clean.slice(closingAt), restore),
    problems: [],
  };
  return { ...draft, problems: findProblems(draft, clean) };
}

/** Lines before the first numbered block. */
function openingLines(lines: readonly BodyLine[], blocks: readonly Block[]): BodyLine[] {
  const first = blocks.find((block) => block.kind === 'section' || block.kind === 'item');
  const no = first?.passage.starts[0]?.no ?? Number.POSITIVE_INFINITY;
  return lines.filter((line) => line.no < no);
}

/** Deadlines of all blocks; a block inherits the owners that its own or an outer heading names. */
function deadlinesOf(
  sections: readonly Block[],
  assigning: readonly Block[],
  reading: Reading,
  opening: Opening,
): Deadline[] {
  const within = (block: Block, owners: readonly string[], assigned: boolean): Deadline[] => {
    const handsOut = assigned || assigning.includes(block);
    const head = handsOut && block.kind !== 'section' ? headOf(block, reading.reader) : undefined;
    const own = head ? reading.parties.noteAll(head.passage, head.owners, 'responsible') : owners;
    const spoken: Passage = head ? head.act : block.passage;
    const here = deadlinesIn(spoken, own, reading, opening.year?.value);
    return [...here, ...block.children.flatMap((child) => within(child, own, handsOut))];
  };
  return sections.flatMap((section) => within(section, [], false));
}
