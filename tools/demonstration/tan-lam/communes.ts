import { tanLamCounts } from './population.ts';

/** What a commune of Tân Lâm counts in 2021; invented, with the proportions of a coastal and hilly district. */
export interface CommuneFacts {
  unitKey: string;
  /** Children under 16. */
  children: number;
  special: number;
  helped: number;
  childFriendly: boolean;
}

interface Told {
  /** Of those in special circumstances, who could not be helped this year. */
  notHelped?: number;
  childFriendly?: boolean;
}

/** What is told of a commune beside its children: in the order in which the stories of the communes are dealt out. */
const told: readonly (readonly [string, Told])[] = [
  ['thi-tran-tan-lam', {}],
  ['cua-sa', {}],
  ['phu-lam', {}],
  ['hai-thinh', {}],
  ['vinh-khe', {}],
  ['dai-son', { childFriendly: false }],
  ['hoa-lac', {}],
  ['truong-giang', {}],
  ['thuong-binh', {}],
  ['ha-binh', {}],
  ['xuan-dai', {}],
  ['my-trach', {}],
  ['long-khe', {}],
  ['quang-tien', { notHelped: 1 }],
  ['cat-son', {}],
  ['dong-tam', {}],
  ['ngoc-linh', { notHelped: 2 }],
  ['yen-thuy', {}],
];

/**
 * Children and special circumstances are counted from the population that fills the register, abused children by the cases:
 * neither is typed here.
 */
export const tanLamCommunes = (): readonly CommuneFacts[] =>
  told.map(([unitKey, { notHelped = 0, childFriendly = true }]) => {
    const { children, special } = tanLamCounts().get(unitKey) ?? { children: 0, special: 0 };
    return { unitKey, children, special, helped: special - notHelped, childFriendly };
  });
