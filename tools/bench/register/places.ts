import { createHash } from 'node:crypto';
import { madePlaces, type Places } from '../../people/places.ts';

const made = new Map<string, string>();

/** The same id for the same key in every run: a UUIDv7 of 2017. */
export function madeId(kind: string, key: string | number): string {
  const text = `${kind} ${key}`;
  const known = made.get(text);
  if (known !== undefined) return known;
  const hex = createHash('md5').update(text).digest('hex');
  const id = `0159577b-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
  made.set(text, id);
  return id;
}

export const localityId = madeId('locality', 1);

/** A Hà Nội of 2020: 2,000,000 children in 579 communes of 30 districts; a fourth of it stands for a province inside a larger whole. */
export interface Country {
  children: number;
  places: Places;
  districts: number;
  provinces: number;
}

const childrenEach = 3454;
const communesEach = 19.3;

export function countryOf(children: number): Country {
  const communes = Math.max(16, Math.round(children / childrenEach));
  const districts = Math.max(4, Math.round(communes / communesEach));
  return { children, places: madePlaces(communes, 9), districts, provinces: 4 };
}

/** Communes lie beside each other in their district, districts in their province. */
export const districtOf = ({ places, districts }: Country, commune: number): number =>
  Math.floor((commune * districts) / places.communes.length);
export const provinceOf = ({ districts, provinces }: Country, district: number): number =>
  Math.floor((district * provinces) / districts);

export const communeId = (at: number): string => madeId('commune', at);
export const hamletId = (key: string): string => madeId('hamlet', key);

interface MadeUnit {
  id: string;
  name: string;
  type: string;
  parent: string | null;
}

/** Every unit from the top down to the hamlets. */
export function unitsOf(country: Country): MadeUnit[] {
  const { places, districts, provinces } = country;
  const top = { id: madeId('top', 1), name: 'Toàn vùng', type: 'bench-top', parent: null };
  const count = (length: number) => Array.from({ length }, (_, at) => at);
  return [
    top,
    ...count(provinces).map((at) => ({
      ...{ id: madeId('province', at), name: `Tỉnh số ${at + 1}`, type: 'tinh', parent: top.id },
    })),
    ...count(districts).map((at) => ({
      ...{ id: madeId('district', at), name: `Huyện số ${at + 1}`, type: 'huyen' },
      parent: madeId('province', provinceOf(country, at)),
    })),
    ...places.communes.map(({ name }, at) => ({
      ...{ id: communeId(at), name: `${name} ${at + 1}`, type: 'xa' },
      parent: madeId('district', districtOf(country, at)),
    })),
    ...places.communes.flatMap(({ hamlets }, at) =>
      hamlets.map(({ key, name }) => ({
        ...{ id: hamletId(key), name, type: 'thon', parent: communeId(at) },
      })),
    ),
  ];
}

/** Who works there. A session's token is the login name: nobody else ever reaches this database. */
export interface Staff {
  login: string;
  function: 'commune-officer' | 'consolidating-officer' | 'leader';
  unitId: string;
}

export const writers = 16;

export const staffOf = ({ provinces }: Country): Staff[] => [
  { login: 'tonghop.vung', function: 'consolidating-officer', unitId: madeId('top', 1) },
  { login: 'lanhdao.vung', function: 'leader', unitId: madeId('top', 1) },
  { login: 'tonghop.tinh', function: 'consolidating-officer', unitId: madeId('province', provinces - 1) },
  { login: 'tonghop.huyen', function: 'consolidating-officer', unitId: madeId('district', 1) },
  ...Array.from({ length: writers }, (_, at) => ({
    ...{ login: `congchuc.xa${at}`, function: 'commune-officer' as const, unitId: communeId(at) },
  })),
];
