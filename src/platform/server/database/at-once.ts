import type { DatabaseConnection } from 'kysely';
import type { Tx } from './connect.ts';

/**
 * The transaction as `ask` sees it sends each statement as soon as it is said: what is asked for together leaves together and
 * pays one round trip, where Kysely would send each when the one before it was answered. They are carried out in the order
 * in which they were said. When one is refused the transaction is dead, so the others are refused too. For statements that
 * do not rest on each other's answers and are written as `sql`; those of the query builder wait for each other as ever.
 */
export async function atOnce<T>(tx: Tx, ask: (tx: Tx) => Promise<T>): Promise<T> {
  const own = tx.getExecutor();
  const connection = await own.provideConnection((held) => Promise.resolve(held));
  const provideConnection = <R>(use: (held: DatabaseConnection) => Promise<R>) => use(connection);
  const executor = own.withConnectionProvider({ provideConnection });
  const freed = new Proxy(tx, {
    get: (target, key) => {
      if (key === 'getExecutor') return () => executor;
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return ask(freed);
}
