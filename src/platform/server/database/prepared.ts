import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/**
 * Begins a statement that is asked at nearly every click: `sql`${prepared} select …``. Each session of PostgreSQL then
 * plans it once and not at every request, which under row policies costs more than running it. For statements of a
 * fixed text whose way through the indexes is the same for every caller; `plan-year.explain.test.ts` watches the ways.
 */
export const prepared = sql.raw('/* prepared */');

export const mark = '/* prepared */';
const unansweredMark = `${mark} /* unanswered */`;

/**
 * Begins a prepared statement that writes and whose answer nobody reads: it leaves with what its transaction says next, at the
 * latest with the commit, and pays no round trip of its own. If it is refused, what it leaves with is refused with its error.
 */
export const unanswered = sql.raw(unansweredMark);

export const isUnanswered = (text: string): boolean => text.startsWith(unansweredMark);

/** Every session holds at most so many; what is marked beyond them is planned at each request, as all else is. */
const mostNames = 200;
const names = new Map<string, string>();

/** The name under which a session knows the statement; undefined for one that is sent whole each time. */
export function preparedName(text: string): string | undefined {
  if (!text.startsWith(mark)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `mn_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
