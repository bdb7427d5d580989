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

export async function shownRows(
  ctx: Context,
  stored: StoredImport,
  rows: readonly StoredRow[],
): Promise<ImportRow[]> {
  const sheets = new Map(stored.chosen.map((sheet) => [sheet.sheet, sheet]));
  const like = await alikeFor(ctx, stored, rows);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  const places = [
    ...rows.flatMap(({ child }) => child?.unitId ?? []),
    ...[...like.children.values()].map((child) => child.unitId),
  ];
  const names = unitNamesAt(tree, places, localDateOf(ctx.now));
  const shownAlike = ({ score, reasons, seq, childId }: StoredRow['alike'][number]): Alike[] => {
    const other = seq === undefined ? undefined : like.rows.get(seq);
    if (other)
      return [
        {
          ...{
            in: 'list',
            seq: other.seq,
            row: other.row,
            fullName: other.name,
            score,
            reasons: [...reasons],
          },
          sheet: sheets.get(other.sheet)?.name ?? '',
        },
      ];
    const child = childId === undefined ? undefined : like.children.get(childId);
    if (!child) return [];
    const { fullName, birthDate, birthPrecision, unitId, relatives } = child;
    return [
      {
        ...{
          in: 'register',
          childId: child.id,
          fullName,
          birthDate,
          birthPrecision,
          score,
          reasons: [...reasons],
        },
        ...{ unitName: names.get(unitId) ?? '', guardian: guardianOf(relatives) },
      },
    ];
  };
  return rows.map((row) => ({
    ...{ seq: row.seq, version: row.version, row: row.row, pile: row.pile, choice: row.choice },
    sheet: sheets.get(row.sheet)?.name ?? '',
    notRow: row.notRow as ImportRow['notRow'],
    texts: textsOf(row, sheets.get(row.sheet)),
    edits: Object.entries(row.edits).map(([field, text]) => ({ field: field as PlainField, text })),
    child: row.child ? shownChild(row.child, names.get(row.child.unitId) ?? '') : null,
    findings: row.findings,
    alike: row.alike.flatMap(shownAlike),
    childId: row.pile === 'entered' || row.pile === 'withdrawn' ? row.childId : null,
  }));
}
