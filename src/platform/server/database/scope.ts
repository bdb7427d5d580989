import type { Database, Tx } from './connect.ts';
import { expectOpened, openingWith, type Still } from './opening.ts';

/** What the row policies see of the person who acts. */
export interface Scope {
  localityId: string;
  /** null for work that no person asked for, such as a scheduled reminder. */
  accountId: string | null;
  /** The units whose rows may be seen and changed; not read when `wholeLocality`. */
  unitIds: readonly string[];
  wholeLocality: boolean;
}

/** Work before anybody is known (sign-in), or of the job runner before it knows for whom. */
export type Purpose = 'sign-in' | 'jobs';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * One transaction in which the row policies know who acts. Each setting is a statement of its own, with a literal:
 * distributed PostgreSQL hands on only those to its workers. They leave with `begin` and the first query: one round trip.
 * @throws RangeError when an id is not a uuid, before anything is sent; NoLonger where `still` does not hold.
 */
export function withActor<T>(
  db: Database,
  scope: Scope,
  work: (trx: Tx) => Promise<T>,
  still?: Still,
): Promise<T> {
  const settings = {
    'app.locality': checked(scope.localityId),
    'app.account': scope.accountId === null ? '' : checked(scope.accountId),
    'app.whole': scope.wholeLocality ? '1' : '0',
    ...(!scope.wholeLocality && { 'app.units': scope.unitIds.map(checked).join(',') }),
  };
  return inTransaction(db, settings, work, still);
}

/** One transaction that names a purpose instead of a person; only tables with a policy for it show anything. */
export function withoutActor<T>(db: Database, purpose: Purpose, work: (trx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, { 'app.purpose': purpose }, work);
}

function inTransaction<T>(
  db: Database,
  settings: Record<string, string>,
  work: (trx: Tx) => Promise<T>,
  still?: Still,
): Promise<T> {
  const statements = Object.entries(settings).map(([name, value]) => `set local ${name} = '${value}'`);
  const open = () =>
    db.transaction().execute((trx) => {
      expectOpened();
      return work(trx);
    });
  return openingWith(statements, open, still);
}

function checked(id: string): string {
  if (!uuid.test(id)) throw new RangeError('not a uuid');
  return id;
}
