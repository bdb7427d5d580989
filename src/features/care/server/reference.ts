import { readFileSync } from 'node:fs';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { CareClockFile } from '../rules/clocks.ts';
import { CareConditionsFile, conditionsOn } from '../rules/conditions.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

/** Read once: a new file needs a new start. */
const { versions } = CareConditionsFile.parse(read('care-conditions'));
export const careClockRules = CareClockFile.parse(read('care-clocks')).rules.map((rule) => ({
  ...rule,
  partOf: undefined,
}));
export const careConditionsOn = (on: PlainDate) => conditionsOn(versions, on);
