import type pg from 'pg';
import { type Answer, Batch, type Statement } from './batch.ts';

/** A message of its own, of one statement or several without values. */
interface Plain {
  text: string;
  values?: undefined;
}

/** A statement whose answer is looked at before anybody hears of those behind it. */
export interface Checked extends Statement {
  check?: (answer: Answer) => void;
}

type Sent = Checked | Plain;

/** Statements of which the last one's answer is awaited. */
interface Letter {
  statements: readonly Sent[];
  settle(answers: readonly PromiseSettledResult<Answer>[]): void;
}

/**
 * What is said before the running code has let go of the processor leaves in one write, in the order in which it was said. The
 * function answers with the last statement's answer, once all that it rests on was accepted. Where a statement is refused the
 * transaction is dead, so PostgreSQL refuses the others too; the first refusal is the one that counts. Every answer is awaited,
 * so that none arrives in another transaction.
 */
export function outbox(client: pg.PoolClient): (statements: readonly Sent[]) => Promise<Answer> {
  let letters: Letter[] = [];
  const sendAll = () => {
    const leaving = letters;
    letters = [];
    void answersTo(
      client,
      leaving.flatMap(({ statements }) => statements),
    ).then((answers) => {
      let from = 0;
      for (const { statements, settle } of leaving) {
        settle(answers.slice(from, from + statements.length));
        from += statements.length;
      }
    });
  };
  return (statements) =>
    new Promise((resolve, reject) => {
      const settle: Letter['settle'] = (answers) => {
        const refused = answers.find((answer) => answer.status === 'rejected');
        if (refused) return reject(refused.reason as Error);
        for (const [at, { check }] of (statements as readonly Partial<Checked>[]).entries())
          check?.((answers[at] as PromiseFulfilledResult<Answer>).value);
        resolve((answers.at(-1) as PromiseFulfilledResult<Answer>).value);
      };
      letters.push({ statements, settle });
      if (letters.length === 1) process.nextTick(sendAll);
    });
}

/** Neighbours that are no messages of their own go as one batch. */
async function answersTo(
  client: pg.PoolClient,
  statements: readonly Sent[],
): Promise<PromiseSettledResult<Answer>[]> {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
    .connection;
  const answers: Promise<PromiseSettledResult<Answer>[]>[] = [];
  stream.cork();
  for (let from = 0, to = 1; from < statements.length; from = to++) {
    if (isPlain(statements[from])) {
      answers.push(askPlain(client, statements[from] as Plain));
      continue;
    }
    while (to < statements.length && !isPlain(statements[to])) to += 1;
    answers.push(askBatch(client, statements.slice(from, to) as Statement[]));
  }
  stream.uncork();
  return (await Promise.all(answers)).flat();
}

/** Without a name and without values it may be several statements, or one that a refusal before it must not pass over. */
const isPlain = (sent: Sent | undefined): boolean =>
  sent?.values === undefined || (sent.name === undefined && sent.values.length === 0);

const askPlain = async (client: pg.PoolClient, { text }: Plain): Promise<PromiseSettledResult<Answer>[]> =>
  Promise.allSettled([client.query(text)]);

function askBatch(
  client: pg.PoolClient,
  statements: readonly Statement[],
): Promise<PromiseSettledResult<Answer>[]> {
  return new Promise((resolve) => {
    const batch = new Batch(client, statements, (answers, reason) =>
      resolve(
        statements.map((_, at) => {
          const value = answers[at];
          return value ? { status: 'fulfilled', value } : { status: 'rejected', reason };
        }),
      ),
    );
    client.query(batch as never);
  });
}

interface Corked {
  cork(): void;
  uncork(): void;
}
