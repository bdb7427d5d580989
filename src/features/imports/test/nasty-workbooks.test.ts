import { afterAll, beforeAll, expect, test } from 'vitest';
import { nasty } from '../../../../test/real-cases/workbooks/nasty.ts';
import type { ImportRow } from '../contract.ts';
import { type ImportDesk, openImports } from './import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImports();
});
const exact = { right: 0, all: 0 };
afterAll(async () => {
  console.log(`tên đúng từng chữ: ${exact.right}/${exact.all}`);
  await desk.close();
});

async function allRows(importId: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: ImportRow[]; next: number | null } = await desk.officer.done(desk.room.listRows, {
      ...{ importId, size: 200, after },
    });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

test.each(nasty.map((workbook) => [workbook.name, workbook] as const))('%s', async (_, workbook) => {
  const tried = await desk.tried(
    { name: workbook.file, bytes: workbook.bytes() },
    { options: { unitId: desk.phuLam } },
  );
  const rows = await allRows(tried.id);
  const children = rows.flatMap(({ child }) => child ?? []);
  const fit = children.map(({ fullName, birthDate, birthPrecision, sex }, n) => {
    const keys = Object.keys(workbook.children[n] ?? { fullName });
    return Object.fromEntries(
      Object.entries({ fullName, birthDate, birthPrecision, sex }).filter(([key]) => keys.includes(key)),
    );
  });
  exact.all += workbook.children.length;
  exact.right += workbook.children.filter(({ fullName }, n) => children[n]?.fullName === fullName).length;
  expect(fit).toEqual(workbook.children);
  if (workbook.notRows !== undefined) expect(tried.counts['not-a-row']).toBe(workbook.notRows);
  const keys = new Set(rows.flatMap(({ findings }) => findings.map(({ group }) => group)));
  for (const told of workbook.told ?? []) expect([...keys]).toContain(told);
  if (workbook.more) expect(workbook.more(children)).toEqual(workbook.moreIs);
  expect(desk.failed).toEqual([]);
});
