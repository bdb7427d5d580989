import { readFileSync } from 'node:fs';
import { everyProvinceCode, ProvinceList } from '../../../platform/shared/cells/provinces.ts';
import type { CircumstanceKind } from '../contract/circumstances.ts';
import { RequiredFields } from '../rules/cleaning.ts';
import { circumstanceGroupIn, CodeLists } from '../rules/code-lists.ts';
import { SectorTable } from '../rules/sharing.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

const { groups, tags, atRiskReasons } = read('circumstance-groups') as Record<string, unknown>;
const { types, levels } = read('disability') as Record<string, unknown>;

/** The shipped lists, read once: a new file needs a new start. */
export const codeLists: CodeLists = CodeLists.parse({
  ethnicities: read('ethnic-groups'),
  householdClasses: read('household-classes'),
  parentStates: read('parent-states'),
  residenceStates: read('residence-states'),
  schooling: read('schooling-states'),
  ...{ groups, tags, atRiskReasons, disabilityTypes: types, disabilityLevels: levels },
  abuseForms: read('abuse-forms'),
  injuryCauses: read('injury-causes'),
});

/** Which data a record must hold to leave the cleaning list. */
export const requiredFieldList: RequiredFields = RequiredFields.parse(read('required-fields'));
/** What offices outside the commune may be told of a child, by sector. */
export const sectorTable: SectorTable = SectorTable.parse(read('sector-sharing'));
/** Digits 2 and 3 of personal numbers. */
export const provinceCodes: ReadonlySet<string> = everyProvinceCode(ProvinceList.parse(read('provinces')));

export const circumstanceGroup = (kind: CircumstanceKind, code: string, on: string) =>
  circumstanceGroupIn(codeLists, kind, code, on);
