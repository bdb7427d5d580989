import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { Relative } from '../../children/contract.ts';
import { guardianOf } from '../../children/rules/relatives.ts';
import { findChildren, yearOf } from '../../children/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import { type Alike, type ImportedChild, type ImportRow, type PlainField, plainFields } from '../contract.ts';
import type { StoredChild, TakenSheet } from '../rules/stored.ts';
import type { StoredImport } from './queries/imports.ts';
import { findRowsBySeq, type StoredRow } from './queries/rows.ts';

/** Rows of an import as people see them. */

const plain = new Set<string>(plainFields);

/** A column of marks is shown under the field that its mark fills. */
const shownField = (field: string): PlainField =>
  plain.has(field)
    ? (field as PlainField)
    : field.startsWith('circumstance:')
      ? 'circumstances'
      : (field.split(':')[0] as PlainField);

function textsOf({ texts, pile }: StoredRow, sheet: TakenSheet | undefined): ImportRow['texts'] {
  if (pile === 'not-a-row') return texts.cells.map(([, text]) => ({ field: 'note', text }));
  const columns = new Map(sheet?.columns.map((column) => [column.column, column]));
  return texts.cells.flatMap(([at, text]) => {
    const column = columns.get(at);
    if (!column?.field || text === '') return [];
    const isMark = !plain.has(column.field);
    return [{ field: shownField(column.field), text: isMark ? `${column.title}: ${text}` : text }];
  });
}

const shownChild = (
  { unitId, child, phone, circumstances }: StoredChild,
  unitName: string,
): ImportedChild => ({
  ...{ unitId, unitName, phone, circumstances },
  ...{ fullName: child.fullName, otherNames: child.otherNames ?? [], sex: child.sex },
  ...{ birthDate: child.birthDate, birthPrecision: child.birthPrecision, ethnicity: child.ethnicity ?? null },
  ...{ personalId: child.personalId ?? null, birthCertificateNumber: child.birthCertificateNumber ?? '' },
  ...{ birthCertificateOn: child.birthCertificateOn ?? null, birthPlace: child.birthPlace ?? '' },
  ...{ homeTown: child.homeTown ?? '', address: child.address ?? '', livesWith: child.livesWith ?? '' },
  registeredAddress: child.registeredAddress ?? '',
  relatives: (child.relatives ?? []).map((one) => Relative.parse(one)),
  ...{ householdNumber: child.householdNumber ?? '', householdHead: child.householdHead ?? '' },
  ...{ relationToHead: child.relationToHead ?? '', householdClass: child.householdClass ?? null },
  ...{ schooling: child.schooling ?? null, grade: child.grade ?? '', school: child.school ?? '' },
  ...{ insuranceNumber: child.insuranceNumber ?? '', insuranceUntil: child.insuranceUntil ?? null },
  ...{ disabilityTypes: child.disabilityTypes ?? [], disabilityLevel: child.disabilityLevel ?? null },
  ...{ disabilityCertificate: child.disabilityCertificate ?? '', note: child.note ?? '' },
});

/** Who is like the rows, as far as the caller sees them now. */
async function alikeFor(ctx: Context, stored: StoredImport, rows: readonly StoredRow[]) {
  const all = rows.flatMap(({ alike }) => alike);
  const seqs = [...new Set(all.flatMap(({ seq }) => seq ?? []))];
  const ids = [...new Set(all.flatMap(({ childId }) => childId ?? []))];
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const others = seqs.length === 0 ? [] : await findRowsBySeq(ctx.tx, of, seqs);
  const children = ids.length === 0 ? [] : await findChildren(ctx.tx, ctx.actor, ids, yearOf(ctx.now));
  return {
    rows: new Map(others.map((row) => [row.seq, row])),
    children: new Map(children.map((child) => [child.id, child])),
  };
}

/** What the rows of a page are shown with. */
interface Shown {
  sheets: ReadonlyMap<number, TakenSheet>;
  like: Awaited<ReturnType<typeof alikeFor>>;
  /** Of units. */
  names: ReadonlyMap<string, string>;
}

export async function shownRows(
  ctx: Context,
  stored: StoredImport,
  rows: readonly StoredRow[],
): Promise<ImportRow[]> {
  const like = await alikeFor(ctx, stored, rows);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const places = [
    ...rows.flatMap(({ child }) => child?.unitId ?? []),
    ...[...like.children.values()].map((child) => child.unitId),
  ];
  const shown: Shown = {
    sheets: new Map(stored.chosen.map((sheet) => [sheet.sheet, sheet])),
    ...{ like, names: unitNamesAt(tree, places, localDateOf(ctx.now)) },
  };
  return rows.map((row) => shownRow(row, shown));
}

function shownRow(row: StoredRow, shown: Shown): ImportRow {
  const sheet = shown.sheets.get(row.sheet);
  const { seq, version, pile, choice, findings, child } = row;
  return {
    ...{ seq, version, row: row.row, pile, choice, findings, sheet: sheet?.name ?? '' },
    notRow: row.notRow as ImportRow['notRow'],
    texts: textsOf(row, sheet),
    edits: Object.entries(row.edits).map(([field, text]) => ({ field: field as PlainField, text })),
    child: child ? shownChild(child, shown.names.get(child.unitId) ?? '') : null,
    alike: row.alike.flatMap((one) => shownAlike(one, shown) ?? []),
    childId: pile === 'entered' || pile === 'withdrawn' ? row.childId : null,
  };
}

/** Undefined for a child whom the caller sees no more. */
function shownAlike(alike: StoredRow['alike'][number], { like, sheets, names }: Shown): Alike | undefined {
  const { score } = alike;
  const reasons = [...alike.reasons];
  const other = alike.seq === undefined ? undefined : like.rows.get(alike.seq);
  if (other) {
    const { seq, row, name: fullName } = other;
    return { in: 'list', seq, row, fullName, score, reasons, sheet: sheets.get(other.sheet)?.name ?? '' };
  }
  const child = alike.childId === undefined ? undefined : like.children.get(alike.childId);
  if (!child) return undefined;
  const { id: childId, fullName, birthDate, birthPrecision, unitId, relatives } = child;
  return {
    ...{ in: 'register', childId, fullName, birthDate, birthPrecision, score, reasons },
    ...{ unitName: names.get(unitId) ?? '', guardian: guardianOf(relatives) },
  };
}
