import { readFileSync } from 'node:fs';
import { entriesOn, findByCode, PlainCodeList } from '../../../platform/shared/code-list.ts';
import { type ReferralLimitTable, ReferralLimitTable as Limits } from '../rules/limits.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

/** The shipped lists, read once: a new file needs a new start. */
export const referralLimits: ReferralLimitTable = Limits.parse(read('referral-limits'));
const bases = PlainCodeList.parse(read('consent-bases'));

/** Legal bases in place of a consent that count on the day. */
export const basesOn = (on: string) => entriesOn(bases, on).map(({ code, name }) => ({ code, name }));
export const basisName = (code: string | null): string =>
  code === null ? '' : (findByCode(bases, code)?.name ?? code);
