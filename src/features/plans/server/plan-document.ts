import type { Block, OfficialDocument } from '../../../platform/server/documents/index.ts';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { Party, PlanContent, Section } from '../contract/content.ts';

export interface PlanDocumentFacts {
  content: PlanContent;
  year: number;
  number: string | null;
  issuedOn: string | null;
  /** What a party is called in the text. */
  nameOf(party: Party): string;
}

/** "45/KH-UBND" → number and symbol; a number that the clerk has not given yet leaves the symbol of the kind. */
export function numberAndSymbol(number: string | null, symbol: string): { number: string; symbol: string } {
  if (!number) return { number: '', symbol };
  const slash = number.indexOf('/');
  return slash < 0 ? { number, symbol } : { number: number.slice(0, slash), symbol: number.slice(slash + 1) };
}

export function issueDate(issuedOn: string | null, year: number): OfficialDocument['date'] {
  if (!issuedOn) return { year };
  const [y, month, day] = issuedOn.split('-').map(Number);
  return { year: y as number, month, day };
}

/** The plan as an official document (Nghị định 30/2020): the officer's own sections, in the officer's own numbers. */
export function planDocument({
  content,
  year,
  number,
  issuedOn,
  nameOf,
}: PlanDocumentFacts): OfficialDocument {
  return {
    agency: { parent: content.parentAgency || undefined, name: content.agency },
    number: numberAndSymbol(number, 'KH-UBND'),
    place: content.place,
    date: issueDate(issuedOn, year),
    naming: { form: 'named', kind: 'KẾ HOẠCH', subject: content.title },
    legalBases: content.bases.map((basis) => basis.text.replace(/[;.]\s*$/, '')),
    body: [
      ...(content.opening ? [{ type: 'paragraph', text: content.opening } as const] : []),
      ...content.sections.flatMap((section) => [
        ...sectionBlocks(section),
        ...shownBlocks(section, content, nameOf),
      ]),
      ...(content.closing
        ? [{ type: 'paragraph', text: content.closing.replace(/\.?\/?\.?\s*$/, '') } as const]
        : []),
    ],
    signature: {
      authority: [content.signer.authority, content.signer.title].filter((line) => line !== ''),
      name: content.signer.name,
    },
    recipients: content.recipients.map((line) => line.text.replace(/^[-–]\s*/, '').replace(/[;.]\s*$/, '')),
  };
}

function sectionBlocks(section: Section): Block[] {
  const heading: Block[] = section.heading
    ? [{ type: 'section', number: bare(section.number), title: section.heading }]
    : [];
  return [...heading, ...section.clauses.map(clauseBlock)];
}

/** The layout puts the point itself. */
const bare = (number: string): string => number.replace(/[.)]$/, '');

function clauseBlock(clause: Section['clauses'][number]): Block {
  if (/^[-–+•]$/.test(clause.number)) return { type: 'bullet', text: clause.text };
  if (/^[a-zđ]\)?$/i.test(clause.number))
    return { type: 'lettered', letter: clause.number.replace(')', ''), text: clause.text };
  return clause.number
    ? { type: 'paragraph', number: bare(clause.number), text: clause.text }
    : { type: 'paragraph', text: clause.text };
}

/** What the section shows of the plan's own records: targets and deadlines one by one, duties under who answers for them. */
function shownBlocks(section: Section, content: PlanContent, nameOf: (party: Party) => string): Block[] {
  if (section.shows === 'targets')
    return content.targets.map((target) => ({ type: 'bullet', text: target.statement }));
  if (section.shows === 'deadlines')
    return content.deadlines.map((deadline, index) => ({
      type: 'paragraph',
      number: String(index + 1),
      text:
        deadline.rule?.kind === 'fixed-date'
          ? `${deadline.statement} trước ngày ${formatDate(deadline.rule.date)}.`
          : deadline.statement,
    }));
  if (section.shows !== 'duties') return [];
  const byOwner = Map.groupBy(
    content.duties,
    (duty) => duty.responsible.map(nameOf).join(', ') || 'Các đơn vị',
  );
  return [...byOwner].flatMap(([owner, duties], index): Block[] => [
    { type: 'heading', number: String(index + 1), title: owner },
    ...duties.map((duty): Block => ({ type: 'bullet', text: duty.text })),
  ]);
}
