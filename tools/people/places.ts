import type { Locality } from '../../src/features/units/server/public.ts';
import { foldName } from '../../src/features/units/rules.ts';
import type { Region } from './names/surnames.ts';

/** Where the children live. Keys are the caller's own: for a locality those of its data file, hamlets included. */
export interface Places {
  /** "Tỉnh Đông Hải": what stands behind a commune in an address. */
  province: string;
  communes: Commune[];
}

export interface Commune {
  key: string;
  name: string;
  hamlets: { key: string; name: string }[];
  /** Share of the children, against the other communes. */
  weight: number;
  region: Region;
  /** Codes of ethnic-groups with their shares. */
  peoples: readonly (readonly [string, number])[];
  /** How much more often than on average households are poor, children leave school, parents are away. */
  hardship: number;
}

/** What kind of country a commune lies in decides its peoples and its poverty. */
const countries = {
  town: {
    region: 'south',
    peoples: [
      ['01', 98.6],
      ['04', 1.2],
      ['17', 0.2],
    ],
    hardship: 0.45,
    weight: 1.7,
  },
  coast: {
    region: 'south',
    peoples: [
      ['01', 99.2],
      ['17', 0.8],
    ],
    hardship: 0.9,
    weight: 1.1,
  },
  plain: {
    region: 'south',
    peoples: [
      ['01', 99.5],
      ['02', 0.3],
      ['04', 0.2],
    ],
    hardship: 0.8,
    weight: 1,
  },
  upland: {
    region: 'highlands',
    peoples: [
      ['01', 55],
      ['19', 33],
      ['13', 10],
      ['21', 2],
    ],
    hardship: 2.1,
    weight: 0.7,
  },
  'central-highlands': {
    region: 'highlands',
    peoples: [
      ['01', 52],
      ['12', 18],
      ['10', 9],
      ['16', 7],
      ['20', 6],
      ['07', 4],
      ['14', 4],
    ],
    hardship: 1.7,
    weight: 0.8,
  },
  'northern-mountains': {
    region: 'north',
    peoples: [
      ['01', 20],
      ['02', 26],
      ['03', 16],
      ['08', 16],
      ['06', 9],
      ['07', 7],
      ['09', 6],
    ],
    hardship: 2.2,
    weight: 0.6,
  },
  'red-river': {
    region: 'north',
    peoples: [
      ['01', 99.7],
      ['06', 0.3],
    ],
    hardship: 0.6,
    weight: 1.3,
  },
  'north-central': {
    region: 'north-central',
    peoples: [
      ['01', 93],
      ['03', 4],
      ['24', 2],
      ['23', 1],
    ],
    hardship: 1.2,
    weight: 1,
  },
  mekong: {
    region: 'south',
    peoples: [
      ['01', 91],
      ['05', 7.5],
      ['04', 1.5],
    ],
    hardship: 1,
    weight: 1.1,
  },
} as const satisfies Record<string, Omit<Commune, 'key' | 'name' | 'hamlets'>>;
export type Country = keyof typeof countries;

/** The communes of a locality's data file. `countryOf`: for the commune's key; towns and plain unless told. */
export function placesOf(
  locality: Locality,
  countryOf: (key: string) => Country | undefined = () => undefined,
): Places {
  const communes: Commune[] = [];
  const walk = (node: Locality['root']): void => {
    if (node.hamlets.length > 0) {
      const usual = node.type === 'thi-tran' || node.type === 'phuong' ? 'town' : 'plain';
      const hamlets = node.hamlets.map((name) => ({ key: hamletKey(node.key, name), name }));
      const { key, name } = node;
      communes.push({ key, name, hamlets, ...countries[countryOf(node.key) ?? usual] });
    }
    for (const child of node.children) walk(child);
  };
  walk(locality.root);
  return { province: locality.root.name, communes };
}

/** As `createLocality` knows the hamlet: "phu-lam/thon-dong-son". */
const hamletKey = (communeKey: string, name: string): string =>
  `${communeKey}/${foldName(name).replaceAll(' ', '-')}`;

/** Tân Lâm, the demonstration's district: two towns, the coast, the plain and three communes in the hills. */
export const tanLam = (key: string): Country | undefined =>
  ['dai-son', 'vinh-khe', 'ngoc-linh'].includes(key)
    ? 'upland'
    : ['hai-thinh', 'cat-son', 'cua-sa', 'ha-binh', 'xuan-dai'].includes(key)
      ? 'coast'
      : undefined;

const syllables = [
  ...[
    'An',
    'Bình',
    'Cẩm',
    'Đông',
    'Giang',
    'Hải',
    'Hòa',
    'Khê',
    'Lâm',
    'Long',
    'Minh',
    'Mỹ',
    'Ngọc',
    'Phú',
    'Quảng',
  ],
  ...['Sơn', 'Tân', 'Thanh', 'Thọ', 'Thủy', 'Trung', 'Vân', 'Vĩnh', 'Xuân', 'Yên'],
];
const spread: readonly Country[] = [
  ...['red-river', 'red-river', 'red-river', 'mekong', 'mekong', 'mekong', 'plain', 'plain', 'coast', 'town'],
  ...['town', 'north-central', 'north-central', 'upland', 'central-highlands', 'northern-mountains'],
] as const;

/** A made-up country of this many communes: keys `xa-1`, hamlets `xa-1/thon-1`. Names repeat, as those of a country do. */
export function madePlaces(communes: number, hamletsEach = 8): Places {
  const made = Array.from({ length: communes }, (_, at): Commune => {
    const first = syllables[at % syllables.length] as string;
    const second = syllables[(Math.floor(at / syllables.length) + at * 7 + 3) % syllables.length] as string;
    const key = `xa-${at + 1}`;
    return {
      ...{ key, name: `Xã ${first} ${second}` },
      hamlets: Array.from({ length: hamletsEach }, (_, n) => ({
        key: `${key}/thon-${n + 1}`,
        name: `Thôn ${n + 1}`,
      })),
      ...countries[spread[at % spread.length] as Country],
    };
  });
  return { province: 'Tỉnh Đông Hải', communes: made };
}
