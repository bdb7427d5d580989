let names: ReadonlyMap<string, string> = new Map();

/** Called by the composition root: what every audited act of every room is called. */
export function introduceActNames(known: ReadonlyMap<string, string>): void {
  names = known;
}

/** What an act is called beside a record, whichever room it is of; never its code, which says nothing to a reader. */
export const actSummary = (act: string): string => names.get(act) ?? 'Việc khác trong hệ thống';
