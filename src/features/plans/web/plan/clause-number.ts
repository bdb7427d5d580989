/** A clause's number as documents print it (Decree 30/2020): `1.`, `a)`; a mark of a list stays as it is. */
export function clauseNumberText(number: string): string {
  if (/^\d[\d.]*$/.test(number)) return `${number.replace(/\.$/, '')}.`;
  return /^[a-zđ]$/i.test(number) ? `${number})` : number;
}
