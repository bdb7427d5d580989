import pg from 'pg';
import utils from 'pg/lib/utils.js';

/** A statement as it is sent; the session keeps it under its name, where it has one. */
export interface Statement {
  text: string;
  name?: string | undefined;
  values: readonly unknown[];
}

export interface Answer {
  command: string;
  rowCount: number | null;
  rows: Record<string, unknown>[];
}

/** Told once: the answers that came, and why the statement behind them was refused. */
type Done = (answers: readonly Answer[], refusal: unknown) => void;

/** What pg's client asks of a query in its pipeline; only what is an instance of its own class may stand there. */
const PgQuery = pg.Query as unknown as new (
  text: string,
) => { text: string; name: string | undefined; callback: unknown };

/** Columns of an answer, and how each is read. */
interface Columns {
  names: readonly string[];
  parsers: readonly ((text: string) => unknown)[];
  blank: Record<string, unknown>;
}

const noColumns: Columns = { names: [], parsers: [], blank: {} };

/**
 * Several statements in one write, with one `Sync` behind the last: PostgreSQL carries them out in their order, answers in one
 * write, and after one that it refuses passes over the others. What a statement of a name answers is described once in a
 * session, where pg has it described at each request: for short statements that is as much work as running them.
 */
export class Batch extends PgQuery {
  readonly #statements: readonly Statement[];
  readonly #client: pg.ClientBase;
  readonly #done: Done;
  #described: Map<string, Columns> = new Map();
  #answers: Answer[] = [];
  #columns: Columns | undefined;
  #rows: Record<string, unknown>[] = [];
  #refusal: { why: unknown } | undefined;
  #told = false;

  constructor(client: pg.ClientBase, statements: readonly Statement[], done: Done) {
    super(statements[0]?.text ?? '');
    this.#client = client;
    this.#statements = statements;
    this.#done = done;
    this.callback = () => undefined;
    this.name = statements[0]?.name;
  }

  submit(wire: Wire): null {
    this.#described = describedOn(wire);
    wire.stream.cork();
    try {
      for (const statement of this.#statements) this.#send(wire, statement);
    } catch (error) {
      // A value that cannot be sent. What was sent before it is answered still.
      this.#refusal = { why: error };
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    return null;
  }

  #send(wire: Wire, { text, name, values }: Statement): void {
    const isParsed =
      name !== undefined && (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]);
    if (!isParsed) {
      wire.parse({ text, name });
      if (name !== undefined) wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values, valueMapper: utils.prepareValue });
    if (name === undefined || !this.#described.has(name)) wire.describe({ type: 'P' });
    wire.execute();
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    const names = fields.map(({ name }) => name);
    this.#columns = {
      names,
      parsers: fields.map(({ dataTypeID }) => this.#client.getTypeParser(dataTypeID, 'text')),
      blank: Object.fromEntries(names.map((name) => [name, null])),
    };
  }

  handleDataRow({ fields: texts }: { fields: readonly (string | null)[] }): void {
    if (this.#refusal) return;
    this.#columns ??= this.#described.get(this.name ?? '') ?? noColumns;
    const { names, parsers, blank } = this.#columns;
    const row = { ...blank };
    try {
      for (let at = 0; at < texts.length; at++) {
        const text = texts[at];
        if (text !== null) row[names[at] as string] = parsers[at]?.(text as string);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#refusal = { why: error };
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (this.name !== undefined && !this.#described.has(this.name))
      this.#described.set(this.name, this.#columns ?? noColumns);
    const words = text.split(' ');
    const count = words.length > 1 ? Number(words.at(-1)) : Number.NaN;
    const answer = {
      command: words[0] ?? '',
      rowCount: Number.isNaN(count) ? null : count,
      rows: this.#rows,
    };
    if (!this.#refusal) this.#answers.push(answer);
    this.#answered += 1;
    this.#columns = undefined;
    this.#rows = [];
    // By these the client knows what was parsed.
    this.name = this.#statements[this.#answered]?.name;
    this.text = this.#statements[this.#answered]?.text ?? '';
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  /** PostgreSQL refused, or the connection is lost; what comes behind was not even parsed. */
  handleError(error: unknown, wire: Wire): void {
    for (const { name } of this.#statements.slice(this.#answered))
      if (name !== undefined) delete wire.submittedNamedStatements[name];
    this.#refusal ??= { why: error };
    this.#tell();
  }

  handleReadyForQuery(): void {
    this.#tell();
  }

  #answered = 0;

  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    this.#done(this.#answers, this.#refusal?.why);
  }
}

/** pg's connection as far as a query speaks to it. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string | undefined>;
  submittedNamedStatements: Record<string, string | undefined>;
  parse(of: { text: string; name: string | undefined }): void;
  bind(of: {
    statement: string | undefined;
    values: readonly unknown[];
    valueMapper(value: unknown): unknown;
  }): void;
  describe(of: { type: 'P' }): void;
  execute(): void;
  sync(): void;
}

const described = new WeakMap<Wire, Map<string, Columns>>();

function describedOn(wire: Wire): Map<string, Columns> {
  const known = described.get(wire) ?? new Map<string, Columns>();
  described.set(wire, known);
  return known;
}
