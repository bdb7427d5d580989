import { readYesNo } from '../../../../platform/shared/cells/yes-no.ts';
import type { CodedField, ImportField, MarkedKind, PlainField } from '../../contract/fields.ts';
import type { FoundCode } from '../codes.ts';
import type { ImportedCircumstance } from '../stored.ts';
import type { FieldCell, RowReader } from './reader.ts';

/** The code that a cell's words stand for; undefined where the cell is empty or a person must say what it means. */
export function codeOf(row: RowReader, field: CodedField): FoundCode | undefined {
  const at = row.cell(field);
  return at ? codeOfText(row, field, at.text, at) : emptyOf(row, field);
}

function emptyOf(row: RowReader, field: CodedField): FoundCode | undefined {
  const said = row.said(field, '');
  return said ? row.context.codes.known(field, said) : undefined;
}

function codeOfText(row: RowReader, field: CodedField, text: string, at: FieldCell): FoundCode | undefined {
  const said = row.said(field, text);
  if (said === null) return undefined;
  const found =
    said === undefined ? row.context.codes.find(field, text) : row.context.codes.known(field, said);
  if (!found) row.unreadable(field, 'value.unknown', { title: at.title, text });
  return found;
}

/** Codes of a cell that may name several: whole first, then by `;` and lines, then by `,` and `/`. */
export function codesOf(row: RowReader, field: CodedField): FoundCode[] {
  return row.all(field).flatMap((at) => {
    if (at.text === '' || /^(không( có)?|ko|k|0|-+)$/iu.test(at.text)) return [];
    const pieces = piecesOf(at.text, (text) => isKnown(row, field, text));
    return pieces.flatMap((text) => codeOfText(row, field, text, at) ?? []);
  });
}

const isKnown = (row: RowReader, field: CodedField, text: string): boolean =>
  row.context.codes.find(field, text) !== undefined || row.context.repairs.meaning(field, text) !== undefined;

function piecesOf(text: string, known: (text: string) => boolean): string[] {
  if (known(text)) return [text];
  const parts = (separator: RegExp) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const [byLine, byComma] = [parts(/[;\n|+]/), parts(/[;\n|+,/]/)];
  if (byLine.length > 1 && !byComma.every(known)) return byLine;
  return byComma.length > 1 && byComma.every(known) ? byComma : byLine.length > 1 ? byLine : [text];
}

/** Whether a column of marks says yes. */
export function isMarked(row: RowReader, field: ImportField, of: PlainField): boolean {
  const at = row.cell(field);
  if (!at) return false;
  const said = row.said(of, at.text);
  if (said !== undefined) return said === 'yes';
  const reading = readYesNo(at.text, at.cell?.font);
  if (reading.ok) return reading.value === true;
  row.unreadable(of, 'yes-no.unreadable', at);
  return false;
}

/** The codes whose columns hold a mark: `householdClass:poor` with an x. */
export function markedCodes(row: RowReader, prefix: string, of: PlainField): string[] {
  return [...row.fields]
    .filter((field) => field.startsWith(`${prefix}:`))
    .filter((field) => isMarked(row, field as ImportField, of))
    .map((field) => field.slice(prefix.length + 1));
}

/** The household's class: in words, or the first of the marked ones in the list's order; the others are kept. */
export function householdClassOf(row: RowReader): string | null {
  const marked = markedCodes(row, 'householdClass', 'householdClass');
  const order = row.context.lists.householdClasses.entries.map(({ code }) => code);
  const [first, ...others] = marked.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  for (const code of others) {
    const name = row.context.lists.householdClasses.entries.find((entry) => entry.code === code)?.name;
    row.findings.keep('householdClass', '', name ?? code);
  }
  if (first !== undefined) return first;
  // "x" under "Hộ nghèo, cận nghèo" and words beside it: the words are read.
  return codeOf(row, 'householdClass')?.code ?? null;
}

export function disabilityOf(row: RowReader): { types: string[]; level: string | null } {
  const types = [
    ...codesOf(row, 'disabilityTypes').map(({ code }) => code),
    ...markedCodes(row, 'disabilityTypes', 'disabilityTypes'),
  ];
  const [level] = markedCodes(row, 'disabilityLevel', 'disabilityLevel');
  return {
    types: [...new Set(types)].slice(0, 6),
    level: level ?? codeOf(row, 'disabilityLevel')?.code ?? null,
  };
}

/** Groups and reasons that the row names or marks; which of them wait for a paper is told. */
export function circumstancesOf(row: RowReader): ImportedCircumstance[] {
  const { options, lists } = row.context;
  const found = new Map<string, ImportedCircumstance>();
  const add = (kind: MarkedKind, { code, subCode }: FoundCode): void => {
    const group = kind === 'special' ? lists.groups.entries.find((entry) => entry.code === code) : undefined;
    const open = group ? group.requires !== null || (subCode === null && group.subgroups.length > 1) : false;
    const sub = subCode ?? (group?.subgroups.length === 1 ? (group.subgroups[0]?.code ?? null) : null);
    if (open) row.findings.add('circumstances', 'circumstance.needs-paper', group?.name ?? code);
    const known = found.get(`${kind} ${code}`);
    if (known && known.subCode !== null) return;
    found.set(`${kind} ${code}`, {
      kind,
      code,
      subCode: sub,
      confirmed: options.confirmCircumstances && !open,
    });
  };
  for (const code of codesOf(row, 'circumstances')) add('special', code);
  for (const code of codesOf(row, 'atRisk')) add('at-risk', code);
  for (const field of row.fields) {
    const [, kind, code] = /^circumstance:([a-z-]+):(.+)$/.exec(field) ?? [];
    if (!kind || !code || !isMarked(row, field as ImportField, 'circumstances')) continue;
    const [group] = code.split('.');
    add(
      kind as MarkedKind,
      kind === 'special'
        ? { code: group as string, subCode: group === code ? null : code }
        : { code, subCode: null },
    );
  }
  return [...found.values()];
}
