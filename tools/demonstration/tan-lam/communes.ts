/** What a commune of Tân Lâm counts in 2021; invented, with the proportions of a coastal and hilly district. */
export interface CommuneFacts {
  unitKey: string;
  /** Children under 16. */
  children: number;
  special: number;
  helped: number;
  /** Found abused and helped in time: both the same number this year. */
  abused: number;
  childFriendly: boolean;
}

const facts = (
  unitKey: string,
  children: number,
  special: number,
  more: Partial<CommuneFacts> = {},
): CommuneFacts => ({ unitKey, children, special, helped: special, abused: 0, childFriendly: true, ...more });

/** 43,105 children, 358 of them in special circumstances (0.83 %): above 1 % in the two hill communes. */
export const tanLamCommunes: readonly CommuneFacts[] = [
  facts('thi-tran-tan-lam', 4620, 36, { abused: 1 }),
  facts('cua-sa', 3980, 33),
  facts('phu-lam', 2410, 17),
  facts('hai-thinh', 2735, 24, { abused: 2 }),
  facts('vinh-khe', 1920, 14),
  facts('dai-son', 1640, 21, { childFriendly: false }),
  facts('hoa-lac', 2105, 15),
  facts('truong-giang', 2890, 25),
  facts('thuong-binh', 1875, 13),
  facts('ha-binh', 2240, 18, { abused: 1 }),
  facts('xuan-dai', 2360, 18),
  facts('my-trach', 2515, 21),
  facts('long-khe', 1790, 13),
  facts('quang-tien', 2180, 19, { helped: 18 }),
  facts('cat-son', 2055, 17, { abused: 1 }),
  facts('dong-tam', 1960, 14),
  facts('ngoc-linh', 1710, 23, { helped: 21 }),
  facts('yen-thuy', 2120, 17),
];
