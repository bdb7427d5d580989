/** The field that answers for a problem at `path`: itself, else the nearest one around it (`rows` for `rows.3.name`). */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  let at = path;
  while (at !== '') {
    if (known.includes(at)) return at;
    const dot = at.lastIndexOf('.');
    at = dot < 0 ? '' : at.slice(0, dot);
  }
  return undefined;
}
