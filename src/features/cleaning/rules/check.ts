import { nameKey } from '../../../platform/shared/code-list.ts';
import type { CheckResult } from '../../children/rules/cleaning.ts';
import type { Check, FillField, JudgedField, RowProblem } from '../contract.ts';
import type { FilledRow, JudgeContext, KnownChild } from './filled.ts';
import { type FilledCell, readDate } from './values.ts';

/** What the police say of the number that went out. */

const results: Readonly<Record<CheckResult, readonly string[]>> = {
  matches: ['đúng', 'khớp', 'trùng khớp', 'đ', 'chính xác'],
  differs: ['sai', 'không đúng', 'không khớp', 'sai lệch', 's'],
  'not-found': ['không tìm thấy', 'không có', 'không thấy', 'ktt', 'chưa có'],
};
const resultsByName = new Map(
  Object.entries(results).flatMap(([result, names]) => names.map((name) => [name, result as CheckResult])),
);

/** With its accents first: "đúng" and "dùng" are not one word, but "dung" in a file without accents is. */
const resultsByKey = new Map([...resultsByName].map(([name, result]) => [nameKey(name), result]));
const resultOf = (text: string): CheckResult | undefined =>
  resultsByName.get(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim(),
  ) ?? resultsByKey.get(nameKey(text));

const most = { officer: 100, paper: 200 };
const textIn = ({ cells }: FilledRow, field: FillField): string => cells[field]?.text.trim() ?? '';

const wrong = (field: FillField, code: RowProblem, file: string): JudgedField => ({
  ...{ field, sent: '', now: '', file, verdict: 'refused', code },
});

/** @returns the checks to be written down (none where they are known already), or why the row is not taken */
export function readCheck(
  filled: FilledRow,
  child: KnownChild,
  numbers: readonly JudgedField[],
  { today }: JudgeContext,
): { problem?: RowProblem; fields?: JudgedField[]; checks?: Check[] } {
  const said = textIn(filled, 'conclusion');
  const right = textIn(filled, 'personalId');
  if (said === '') return right === '' ? {} : { problem: 'say-conclusion' };
  const result = resultOf(said);
  if (!result) return { fields: [wrong('conclusion', 'unknown-conclusion', said)] };
  const { checkedOn, fields } = factsOf(filled, today);
  if (fields.length > 0) return { fields };
  const number = numbers.find(({ field }) => field === 'personalId');
  if (result === 'matches' && number) return { problem: 'number-with-match' };
  const by = { checkedOn, officer: textIn(filled, 'officer'), paper: textIn(filled, 'paper') };
  const checked = { personalId: child.sent.personalId, result, ...by };
  const given = number ? number.file : right !== '' ? child.row.personalId : null;
  const isGiven = result !== 'matches' && given !== null && given !== child.sent.personalId;
  const checks = [checked, ...(isGiven ? [{ personalId: given, result: 'matches' as const, ...by }] : [])];
  const fresh = checks.filter((check) => !child.checks.some((known) => isSame(known, check)));
  // Only what is new is asked for the number of today: the same file may come twice.
  const isStale = child.row.personalId !== child.sent.personalId && !number;
  if (fresh.length > 0 && isStale && !isGiven) return { problem: 'number-changed-since' };
  return { checks: fresh };
}

const isSame = (a: Check, b: Check): boolean =>
  a.personalId === b.personalId && a.result === b.result && a.checkedOn === b.checkedOn;

/** When and by whom: without them nobody could ask again. */
function factsOf(filled: FilledRow, today: string): { checkedOn: string; fields: JudgedField[] } {
  const fields: JudgedField[] = [];
  const cell: FilledCell = filled.cells.checkedOn ?? { text: '' };
  const day = cell.text.trim() === '' ? undefined : readDate(cell, today);
  if (!day) fields.push(wrong('checkedOn', 'say-date', ''));
  else if (!day.ok) fields.push(wrong('checkedOn', day.code, cell.text.trim()));
  else if (day.value.length < 10) fields.push(wrong('checkedOn', 'not-a-day', cell.text.trim()));
  if (textIn(filled, 'officer') === '') fields.push(wrong('officer', 'say-officer', ''));
  for (const field of ['officer', 'paper'] as const) {
    const text = textIn(filled, field);
    if (text.length > most[field]) fields.push(wrong(field, 'text-too-long', text.slice(0, 100)));
    else if (hostile.test(text)) fields.push(wrong(field, 'text-hostile', text.replace(hostile, '?')));
  }
  return { checkedOn: day?.ok ? day.value : '', fields };
}

const hostile = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
