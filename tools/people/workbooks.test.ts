import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { demonstration, peopleOf } from './generate.ts';
import { tanLamPlaces } from './test/small-places.ts';
import { communeBook, communeWorkbook } from './workbooks.ts';

const commune = tanLamPlaces.communes.find(({ key }) => key === 'phu-lam') ?? { name: '', hamlets: [] };
const children = [...peopleOf({ ...demonstration, places: tanLamPlaces }, 'phu-lam')];
const options = { commune, above: 'Ủy ban nhân dân xã Phú Lâm', year: 2021 };

describe('the workbook of a commune', () => {
  const [sheet] = communeBook(children, options).sheets;
  const headers = sheet?.columns.map(({ header, group }) => (group ? `${group}/${header}` : header)) ?? [];
  const at = (header: string) => headers.indexOf(header);

  test('lists every child once, below the name of its hamlet, numbered within it', () => {
    const rows = sheet?.rows ?? [];
    const numbered = rows.filter((row) => row[0] !== null);
    expect(numbered).toHaveLength(children.length);
    expect(rows.filter((row) => row[0] === null).map((row) => row[1])).toEqual(
      commune.hamlets.map(({ name }) => name.toUpperCase()),
    );
    expect(rows[1]?.[0]).toBe(1);
    expect(numbered.map((row) => row[1])).toEqual(children.map((child) => child.fullName));
    expect(sheet?.total?.[1]).toBe(`Cộng: ${children.length} trẻ em`);
  });

  test('marks sex and the household by x, and writes dates as people do', () => {
    const rows = (sheet?.rows ?? []).filter((row) => row[0] !== null);
    for (const [place, child] of children.entries()) {
      const row = rows[place] ?? [];
      expect([row[at('Giới tính/Nam')], row[at('Giới tính/Nữ')]]).toEqual(
        child.sex === 'male' ? ['x', null] : [null, 'x'],
      );
      expect(row[at('Diện hộ/Nghèo')]).toBe(child.household.class === 'poor' ? 'x' : null);
    }
    const dates = rows.map((row) => String(row[at('Ngày, tháng, năm sinh')]));
    expect(dates.filter((date) => !/^((\d\d\/)?\d\d\/)?\d{4}$/.test(date))).toEqual([]);
    expect(dates.some((date) => /^\d{4}$/.test(date))).toBe(true);
  });

  test('says the circumstances in the words of the law', () => {
    const words = (sheet?.rows ?? []).map((row) => String(row[at('Hoàn cảnh đặc biệt')] ?? ''));
    const said = words.filter(Boolean);
    const meant = children.filter((child) => child.circumstances.some((one) => one.to === null));
    expect(said).toHaveLength(meant.length);
    for (const word of said) expect(word).toMatch(/^Trẻ em /);
  });

  test('may be cut to the first rows', () => {
    const short = communeBook(children, { ...options, rows: 25 }).sheets[0];
    expect(short?.rows.filter((row) => row[0] !== null)).toHaveLength(25);
    expect(short?.total?.[1]).toBe('Cộng: 25 trẻ em');
  });
});

test('the file has titles, two merged rows of headers and the texts unharmed', async () => {
  const bytes = await communeWorkbook(children.slice(0, 60), options);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('A1').value).toBe('DANH SÁCH TRẺ EM DƯỚI 16 TUỔI XÃ PHÚ LÂM');
  expect(sheet?.getCell('C5').value).toBe('Giới tính');
  expect(sheet?.getCell('D5').master.address).toBe('C5');
  expect([sheet?.getCell('C6').value, sheet?.getCell('D6').value]).toEqual(['Nam', 'Nữ']);
  expect(sheet?.getCell('B6').master.address).toBe('B5');
  expect(sheet?.getCell('B7').value).toBe(commune.hamlets[0]?.name.toUpperCase());
  expect(sheet?.getCell('B8').value).toBe(children[0]?.fullName);
  const withNumber = children.findIndex((child) => child.personalId !== null);
  expect(sheet?.getCell(8 + withNumber, 7).value).toBe(children[withNumber]?.personalId);
});
