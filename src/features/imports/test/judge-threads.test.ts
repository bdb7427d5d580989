import { expect, test } from 'vitest';
import type { SheetRow } from '../../../platform/shared/sheets/cell.ts';
import { findTable } from '../../../platform/shared/table-shape/find-table.ts';
import { codeLists, type MatchableChild } from '../../children/server/public.ts';
import { takeSheet } from '../rules/find-columns.ts';
import { packRows } from '../server/judge/packed.ts';
import { judgeHere, judgeInThreads, type ListJudging, type ToJudge } from '../server/judge/thread.ts';

/** A long list is judged in threads of its own, a short one by the server: both must say the same of the same rows. */

const [commune, hamlet, other] = [1, 2, 3].map((at) => `01a00000-0000-7000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];
const titles = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Họ tên mẹ', 'Dân tộc', 'Thôn'];
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Bùi', 'Đỗ', 'Hoàng'];
const given = ['Anh', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Ngọc', 'Phúc'];

/** Every fiftieth child is the one before, written again without accents; some rows lack what a child must have. */
function textsOf(number: number): string[] {
  const at = number % 50 === 0 ? number - 1 : number;
  const name = `${families[at % 7]} ${given[(at * 3) % 11]} ${given[(at * 5) % 11]}`;
  const born = `${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/${2008 + (at % 12)}`;
  const written =
    number % 50 === 0 ? name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D') : name;
  const place = number % 97 === 0 ? 'Thôn Lạ' : number % 2 === 0 ? 'Thôn 1' : 'Thôn 2';
  return [
    ...[String(number), written, number % 113 === 0 ? '31/02/2015' : born, at % 2 === 0 ? 'Nam' : 'Nữ'],
    ...[`Vũ Thị ${given[at % 11]}`, number % 71 === 0 ? 'Kinhh' : 'Kinh', place],
  ];
}

const rowOf = (number: number, texts: readonly string[]): SheetRow => ({
  number,
  cells: texts.map((text, at) => ({ column: at + 1, kind: 'text', text })),
});

const rows = [
  rowOf(1, titles),
  ...Array.from({ length: 1300 }, (_, at) => rowOf(at + 2, textsOf(at + 1))),
  rowOf(1303, ['', 'Tổng cộng', '1300']),
];

function toJudge(): ToJudge {
  const table = findTable(rows.slice(0, 100), { merged: [], hiddenColumns: [] });
  const sheet = {
    ...{
      sheet: 0,
      name: 'Danh sách',
      visibility: 'visible' as const,
      rows: 1302,
      lastRow: 1303,
      lastColumn: 7,
    },
    ...{ hiddenColumns: [], merged: [], header: { top: 1, bottom: 1 }, titles: [], hamlet: null },
    ...{ proposed: table !== undefined, encodings: {}, monthFirst: [] },
  };
  const said = { header: { top: 1, bottom: 1 }, encodings: new Map(), remembered: new Map() };
  const place = { communeId: commune, communeName: 'Xã Phú Lâm' };
  return {
    setup: {
      ...{ today: '2021-06-01', lists: codeLists, provinces: new Set(['01']), repairs: [], remembered: [] },
      places: [
        { ...place, unitId: hamlet, name: 'Thôn 1' },
        { ...place, unitId: other, name: 'Thôn 2' },
      ],
      options: {
        ...{ unitId: null, livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null },
      },
      chosen: [takeSheet(sheet, rows.slice(0, 200), said)],
    },
    edits: [
      { sheet: 0, row: 10, edits: { fullName: 'Đặng Văn Sửa' }, choice: null },
      { sheet: 0, row: 20, edits: {}, choice: 'skip' },
    ],
  };
}

/** Whom the register has: a child of the list, and somebody else. */
const register: MatchableChild[] = [7, 500].map((number) => {
  const [, fullName, born, sex, mother] = textsOf(number) as [string, string, string, string, string];
  const [day, month, year] = born.split('/');
  return {
    ...{ id: `01a00000-0000-7000-8000-0000000${10_000 + number}`, unitId: hamlet, communeId: commune },
    ...{ state: 'living-here', fullName, otherNames: [], sex: sex === 'Nam' ? 'male' : 'female' },
    ...{ birthDate: `${year}-${month}-${day}`, birthPrecision: 'day', personalId: null, householdId: null },
    ...{ householdNumber: '', householdHead: '' },
    relatives: [
      {
        ...{ kind: 'mother', fullName: mother, birthYear: null, occupation: '', ethnicity: null },
        ...{ state: null, relation: '', phone: '' },
      },
    ],
  };
});

/** All that is said of the list; ids of the children are new each time. */
async function judgedBy(judging: ListJudging) {
  try {
    const sizes = [400, 400, 400, 102];
    const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    const parted = starts.map((from, at) => rows.slice(from, from + (sizes[at] as number)));
    const chunks = await Promise.all(parted.map((part) => packRows([JSON.stringify(part)])));
    const parts = (await Promise.all(chunks.map((body) => judging.chunk(0, body)))).flat();
    const records = parts.flatMap(({ json }) => JSON.parse(json) as { childId: unknown; pile: string }[]);
    const reach = await judging.reach();
    await judging.compare(register);
    return {
      records: records.map((one) => ({ ...one, childId: null })),
      reach,
      known: await judging.known(),
    };
  } finally {
    await judging.close();
  }
}

test('a list judged in two threads is the list judged in one, row by row, with its twins', async () => {
  const here = await judgedBy(judgeHere(toJudge()));
  const piles = Map.groupBy(here.records, ({ pile }) => pile);
  for (const pile of ['ready', 'duplicate', 'mend', 'left-out', 'not-a-row'])
    expect(piles.get(pile)?.length ?? 0, pile).toBeGreaterThan(0);
  expect(here.known.length).toBeGreaterThan(0);
  expect(await judgedBy(judgeInThreads(toJudge()))).toEqual(here);
});

test('a list that cannot be judged fails where it is asked, in threads too', async () => {
  const judging = judgeInThreads(toJudge());
  await expect(judging.chunk(0, new Uint8Array([1, 2, 3]))).rejects.toThrow();
  await expect(judging.known()).rejects.toThrow();
  await judging.close();
});
