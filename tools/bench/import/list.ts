import { type Book, renderXlsx } from '../../../src/platform/server/documents/index.ts';
import type { Child } from '../../people/child.ts';
import { communeBook } from '../../people/workbooks.ts';
import { districtChildren, districtPlaces } from '../district.ts';

/** Of every ten rows one is a child whom the register has already. */
const knownEvery = 10;

/** Children of a district: those whom the register has, and those of a list, of which one in ten is known already. */
export function twoSides(rows: number): { there: Child[]; listed: Child[] } {
  const known = Math.floor(rows / knownEvery);
  const [there, listed]: [Child[], Child[]] = [[], []];
  let [household, side] = ['', there];
  for (const child of districtChildren(2 * rows - known)) {
    // Families stay together: a sister in the register and a brother in the list would be asked about.
    if (child.household.id !== household)
      side = there.length / rows <= listed.length / (rows - known) ? there : listed;
    household = child.household.id;
    side.push(child);
  }
  const again = there.filter((_, at) => at % knownEvery === 0).slice(0, known);
  return { there, listed: [...listed, ...again] };
}

/** A district's list as one sheet, the hamlet and the commune in columns of their own. */
export async function districtList(children: readonly Child[]): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: 'Danh sách trẻ em toàn huyện.xlsx', bytes: await renderXlsx(bookOf(children)) };
}

function bookOf(children: readonly Child[]): Book {
  const sheets = districtPlaces.communes.flatMap((commune) => {
    const own = children.filter(({ communeKey }) => communeKey === commune.key);
    const book = { commune, above: 'Ủy ban nhân dân huyện Tân Lâm', year: 2021 };
    return communeBook(own, book).sheets.map((sheet) => ({ commune, sheet }));
  });
  const [first] = sheets;
  if (!first) throw new Error('a district without communes');
  let hamlet = '';
  const rows = sheets.flatMap(({ commune, sheet }) =>
    sheet.rows.flatMap(([number = null, ...cells]) => {
      if (number !== null) return [[number, ...cells, hamlet, commune.name]];
      hamlet = String(cells[0]);
      return [];
    }),
  );
  const { name, landscape, columns } = first.sheet;
  const place = ['Thôn', 'Xã'].map((header) => ({ header, kind: 'text' as const, width: 16 }));
  return {
    sheets: [
      {
        ...{ name, rows, columns: [...columns, ...place], ...(landscape && { landscape }) },
        titleRows: ['DANH SÁCH TRẺ EM DƯỚI 16 TUỔI HUYỆN TÂN LÂM'],
      },
    ],
  };
}
