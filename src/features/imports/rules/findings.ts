import { fold } from '../../../platform/shared/vietnamese.ts';
import type { PlainField } from '../contract/fields.ts';
import {
  doubtCodes,
  type Finding,
  type FindingCode,
  type FindingLevel,
  mendCodes,
  type RepairKind,
} from '../contract/findings.ts';

const mend = new Set<string>(mendCodes);
const doubt = new Set<string>(doubtCodes);

export const levelOf = (code: FindingCode): FindingLevel =>
  mend.has(code) ? 'mend' : doubt.has(code) ? 'doubt' : 'told';

/** How texts that stand for something are compared: no accents, case or signs. */
export const valueKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Codes whose groups are of one text each: what it means is said once for all its cells. */
const ofOneText = new Set<FindingCode>([
  ...(['value.unknown', 'hamlet.unknown', 'sex.unreadable', 'yes-no.unreadable'] as const),
]);
export const isOfOneText = (code: FindingCode): boolean => ofOneText.has(code);

const longestKey = 200;

export const groupOf = (field: PlainField, code: FindingCode, text: string): string =>
  isOfOneText(code) ? `${field}|${code}|${valueKey(text).slice(0, longestKey)}` : `${field}|${code}`;

/** A group's key taken apart again; undefined for what is no key. */
export function partsOfGroup(
  key: string,
): { field: PlainField; code: FindingCode; text: string } | undefined {
  const [field, code, ...text] = key.split('|');
  if (!field || !code) return undefined;
  return { field: field as PlainField, code: code as FindingCode, text: text.join('|') };
}

const canBeEmpty = (field: PlainField): boolean =>
  !['fullName', 'familyAndMiddle', 'givenName', 'birthDate', 'sex', 'hamlet'].includes(field);

/** The repairs that make sense for findings of a kind, the likeliest first. */
export function repairsFor(field: PlainField, code: FindingCode): RepairKind[] {
  const empty: RepairKind[] = canBeEmpty(field) ? ['leave-empty'] : [];
  if (levelOf(code) === 'told') return code === 'name.one-case' ? ['title-case'] : [];
  switch (code) {
    case 'value.unknown':
    case 'hamlet.unknown':
    case 'sex.unreadable':
    case 'yes-no.unreadable':
      return ['map', ...empty, 'leave-out'];
    case 'sex.empty':
    case 'hamlet.empty':
      return ['default', 'leave-out'];
    case 'birth-date.two-digit-year':
      return ['accept', 'century', 'leave-out'];
    case 'birth-date.first-of-january':
      return ['year-only', 'accept'];
    case 'birth-date.month-first':
      return ['month-first', 'accept'];
    case 'birth-date.no-such-month':
      return ['month-first', 'leave-out'];
    case 'birth-date.already-sixteen':
      return ['leave-out'];
    default:
      return levelOf(code) === 'doubt' ? ['accept', ...empty, 'leave-out'] : [...empty, 'leave-out'];
  }
}

/** Key of the rows on which a repair has worked. */
export const repairedGroup = (repairId: string): string => `repaired|${repairId}`;

/** What is told of a cell on which a repair has worked. */
export const repairedAs = (field: PlainField, repairId: string, text: string): Finding => ({
  ...{ level: 'told', field, code: 'repaired', text, params: { repair: repairId } },
  group: repairedGroup(repairId),
});

/** Findings of one row, sorted out by what repairs say of them. */
export class RowFindings {
  readonly list: Finding[] = [];
  /** What goes into the note, since no field takes it. */
  readonly kept: string[] = [];
  leftOut = false;
  private readonly repairs: RepairBook;

  constructor(repairs: RepairBook) {
    this.repairs = repairs;
  }

  /** False when a repair settled it: the field stays empty, a person accepted it, or the row is left out. */
  add(field: PlainField, code: FindingCode, text: string, params: Record<string, string> = {}): boolean {
    const out = this.repairs.settles('leave-out', field, code);
    if (out) {
      this.leftOut = true;
      this.used(field, out, text);
      return false;
    }
    const accepted = this.repairs.settles('accept', field, code);
    if (accepted) {
      this.used(field, accepted, text);
      return false;
    }
    const emptied = this.repairs.settles('leave-empty', field, code);
    if (emptied) {
      this.used(field, emptied, text);
      return false;
    }
    this.push(field, code, text, params);
    return true;
  }

  /** A repair changed something here. */
  used(field: PlainField, repairId: string, text: string): void {
    this.list.push(repairedAs(field, repairId, shown(text)));
  }

  /** Keeps what no field takes, with its column's title. */
  keep(field: PlainField, title: string, text: string): void {
    if (text.trim() === '') return;
    this.kept.push(title === '' ? text.trim() : `${title}: ${text.trim()}`);
    this.push(field, 'text.kept-in-note', text, {});
  }

  private push(field: PlainField, code: FindingCode, text: string, params: Record<string, string>): void {
    const group = groupOf(field, code, text);
    if (this.list.some((known) => known.group === group)) return;
    this.list.push({ level: levelOf(code), field, code, text: shown(text), params, group });
  }
}

const longestShown = 300;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/** What was said of many cells at once, ready to be asked for each. */
export interface RepairBook {
  /** The id of the repair that settles such findings. */
  settles(
    kind: 'accept' | 'leave-empty' | 'leave-out',
    field: PlainField,
    code: FindingCode,
  ): string | undefined;
  /** What a text means; `to` null: the field is left empty. */
  meaning(field: PlainField, text: string): { to: string | null; repairId: string } | undefined;
  /** What an empty cell stands for. */
  ofEmpty(field: PlainField): { to: string; repairId: string } | undefined;
  century: { century: number; repairId: string } | undefined;
  monthFirst: string | undefined;
  yearOnly: string | undefined;
  titleCase(field: PlainField): string | undefined;
}
