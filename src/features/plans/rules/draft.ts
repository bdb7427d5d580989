import type { Deadline, Duty, Party, PlanContent, Section, SourceMark, Target } from '../contract/content.ts';
import type { Finding, PlanBlock, PlanProposal } from './intake/proposal.ts';
import { marksAreLost } from './intake/text/restore.ts';

/** What a draft needs beside what was read: ids, and who the plan belongs to. */
export interface DraftFrame {
  newId: () => string;
  place: string;
  parentAgency: string;
  agency: string;
}

const wordsOf = (finding: Finding): string => (finding.restored ?? finding.asWritten).trim();

/** Words that lost their marks are read rightly enough to find owners and days by, not to be printed unseen. */
function markOf(finding: Finding): SourceMark {
  const garbled = finding.restored === undefined && marksAreLost(finding.asWritten);
  return {
    from: finding.lines.from,
    to: finding.lines.to,
    asWritten: finding.asWritten.slice(0, 4000),
    certainty: garbled ? 'unsure' : finding.certainty,
    doubts: [...new Set([...finding.doubt, ...(garbled ? ['text-garbled'] : [])])].slice(0, 10),
    confirmed: false,
  };
}

const shorten = (text: string, max: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
};

/** A name in lists begins with a capital, also where the plan says it in the middle of a sentence. */
const nameFrom = (text: string, max: number): string => {
  const name = shorten(text, max);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Turns what was read into a draft that a person corrects. Nothing is added that the source does not hold. */
export function draftOf(proposal: PlanProposal, frame: DraftFrame): PlanContent {
  const parties = partyTable(proposal);
  return {
    ...emptyContent(frame),
    title: shorten(proposal.title ? proposal.title.value : '', 500) || 'Kế hoạch chưa có trích yếu',
    place: proposal.place?.value.slice(0, 100) ?? frame.place,
    bases: proposal.legalBases.map((basis) => ({
      id: frame.newId(),
      text: shorten(wordsOf(basis), 1000),
      documentNumber: basis.documentNumber ?? '',
      documentDate: basis.issuedOn ?? null,
      issuer: shorten(basis.issuerRestored ?? basis.issuer ?? '', 300),
      source: markOf(basis),
    })),
    sections: sectionsOf(proposal.sections, frame),
    targets: proposal.targets.map((target) => targetOf(target, frame)),
    duties: proposal.duties.map((duty) => dutyOf(duty, parties, frame)),
    deadlines: proposal.deadlines.map((deadline) => deadlineOf(deadline, parties, frame)),
    recipients: proposal.recipients.map((line) => ({
      id: frame.newId(),
      text: shorten(wordsOf(line), 300),
      source: markOf(line),
    })),
    signer: {
      authority: proposal.signature ? shorten(wordsOf(proposal.signature), 200) : '',
      title: '',
      name: '',
    },
  };
}

/** A plan with nothing in it yet: the frame of a plan written in the product. */
export function emptyContent(frame: Omit<DraftFrame, 'newId'>): PlanContent {
  return {
    title: 'Kế hoạch thực hiện công tác bảo vệ, chăm sóc trẻ em',
    place: frame.place,
    parentAgency: frame.parentAgency,
    agency: frame.agency,
    opening: '',
    closing: '',
    bases: [],
    sections: [],
    targets: [],
    duties: [],
    deadlines: [],
    recipients: [],
    signer: { authority: '', title: '', name: '' },
  };
}

function partyTable(proposal: PlanProposal): Map<string, Party> {
  return new Map(
    proposal.parties.map((party): [string, Party] => {
      const asWritten = shorten(wordsOf(party), 300);
      if (party.unitId) return [party.key, { kind: 'unit', unitId: party.unitId, asWritten }];
      if (party.group) return [party.key, { kind: 'group', group: party.group, asWritten }];
      return [party.key, { kind: 'unmatched', asWritten }];
    }),
  );
}

const partiesAt = (keys: readonly string[], table: ReadonlyMap<string, Party>): Party[] =>
  keys.flatMap((key) => table.get(key) ?? []).slice(0, 60);

function sectionsOf(blocks: readonly PlanBlock[], frame: DraftFrame): Section[] {
  return blocks.slice(0, 60).map((block) => ({
    id: frame.newId(),
    number: block.kind === 'section' ? (block.number ?? '') : '',
    heading: block.kind === 'section' ? shorten(wordsOf(block), 500) : '',
    clauses:
      block.kind === 'section'
        ? clausesOf(block.children, 0, frame).slice(0, 300)
        : clausesOf([block], 0, frame),
    source: markOf(block),
  }));
}

function clausesOf(blocks: readonly PlanBlock[], depth: number, frame: DraftFrame): Section['clauses'] {
  return blocks.flatMap((block) => [
    {
      id: frame.newId(),
      number: (block.number ?? (block.kind === 'bullet' ? '-' : '')).slice(0, 20),
      depth: Math.min(depth, 3),
      text: wordsOf(block).slice(0, 8000) || '…',
      source: markOf(block),
    },
    ...clausesOf(block.children, depth + 1, frame),
  ]);
}

function targetOf(target: PlanProposal['targets'][number], frame: DraftFrame): Target {
  return {
    id: frame.newId(),
    shortName: nameFrom(target.statement, 120),
    statement: shorten(target.statement, 1000),
    comparison: target.comparison,
    value: target.value,
    measureUnit: target.unit || '%',
    numeratorName: '',
    denominatorName: '',
    source: markOf(target),
  };
}

function dutyOf(
  duty: PlanProposal['duties'][number],
  parties: ReadonlyMap<string, Party>,
  frame: DraftFrame,
): Duty {
  const text = wordsOf(duty).slice(0, 8000);
  return {
    id: frame.newId(),
    section: duty.item.slice(0, 20),
    shortName: nameFrom(text, 160),
    text,
    responsible: partiesAt(duty.responsible, parties),
    cooperating: partiesAt(duty.coOperating, parties),
    measures: [],
    source: markOf(duty),
  };
}

const deadlineNames: Readonly<Record<Deadline['kind'], string>> = {
  'own-plan': 'Xây dựng kế hoạch triển khai của đơn vị',
  'results-report': 'Báo cáo kết quả thực hiện',
  'consolidated-report': 'Báo cáo tổng hợp kết quả thực hiện',
  other: 'Thời hạn khác',
};

function deadlineOf(
  deadline: PlanProposal['deadlines'][number],
  parties: ReadonlyMap<string, Party>,
  frame: DraftFrame,
): Deadline {
  return {
    id: frame.newId(),
    kind: deadline.kind,
    shortName: deadlineNames[deadline.kind],
    statement: shorten(deadline.statement, 2000),
    rule: deadline.date ? { kind: 'fixed-date', date: deadline.date, whenNotWorking: 'keep' } : null,
    obligors: partiesAt(deadline.owes, parties),
    recipient: (deadline.recipient && parties.get(deadline.recipient)) || null,
    via: (deadline.via && parties.get(deadline.via)) || null,
    source: markOf(deadline),
  };
}
