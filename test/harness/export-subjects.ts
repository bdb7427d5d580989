import { childrenContract } from '../../src/features/children/contract.ts';
import { exportsContract } from '../../src/features/exports/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Person } from './people.ts';

/** An entry of the register of exports that waits for a second person. */
export interface ExportSubjects {
  exportId: string;
  /** The file is for who asked alone. */
  ownExportId: string;
}

const columns = ['fullName' as const];

/** The list of abused children goes out with a second person only, however short it is. */
export async function furnishExport(
  officer: Person,
  childId: string,
  canary: string,
): Promise<ExportSubjects> {
  const { addCircumstance } = childrenContract.endpoints;
  const evidence = { kind: null, number: '', issuedOn: null, issuedBy: '', paperId: null };
  await officer.done(addCircumstance, {
    ...{ childId, id: newId(), kind: 'abused', code: abuseForm, subCode: null, fromDate: '2021-11-29' },
    ...{ evidence, note: canary, confirm: true },
  });
  const exportId = newId();
  const why = { purpose: 'other', purposeNote: `${canary} phục vụ kiểm tra`, format: 'xlsx' as const };
  const filter = { list: 'abused' as const };
  await officer.done(exportsContract.endpoints.askExport, {
    id: exportId,
    filter,
    expected: 1,
    columns,
    ...why,
  });
  return { exportId, ownExportId: exportId };
}

const abuseForm = 'violence';

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the inputs of exports need beside the ids of records; by act. */
export const exportBodies: Readonly<Record<string, () => object>> = {
  'exports.askExport': () => ({
    ...{
      id: newId(),
      filter: {},
      expected: 20_000,
      columns,
      format: 'csv',
      purpose: 'review',
      purposeNote: '',
    },
  }),
  'exports.decideExport': () => ({ version, decision: 'refused', reason: 'không cần tên' }),
  'exports.recallExport': () => ({ version, reason: 'gửi nhầm' }),
};
