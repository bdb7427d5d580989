/** Lists as communes hold them, made by us: no child in them exists. What must come out of each stands beside it. */

export interface ExpectedChild {
  fullName: string;
  birthDate?: string;
  birthPrecision?: 'day' | 'month' | 'year';
  sex?: 'male' | 'female';
}

export interface NastyWorkbook {
  /** What is nasty about it. */
  name: string;
  file: string;
  bytes: () => Uint8Array;
  /** In the order of the rows that are children. */
  children: ExpectedChild[];
  /** Rows that are no children: titles, sums, signatures. */
  notRows?: number;
  /** Findings that must be told, as `field|code`. */
  told?: string[];
  more?: (
    child: {
      personalId: string | null;
      phone: string;
      note: string;
      householdClass: string | null;
      relatives: { kind: string; fullName: string }[];
      unitName: string;
    }[],
  ) => unknown;
  moreIs?: unknown;
}
