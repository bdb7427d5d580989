import type pg from 'pg';

/** Rows as PostgreSQL's `copy … from stdin` reads them, collected table by table and sent in one message each. */

type Value = string | number | boolean | null | readonly string[];

const special = /[\\\t\n\r]/;
const escaped = (text: string): string =>
  special.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    : text;

const element = (text: string): string => `"${text.replace(/(["\\])/g, '\\$1')}"`;

function cell(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(`{${value.map(element).join(',')}}`);
  return String(value);
}

export type Row = Readonly<Record<string, Value>>;

/** The rows of one table, all with the same columns. */
export class Sheet {
  readonly table: string;
  #columns: readonly string[] = [];
  #lines: string[] = [];

  constructor(table: string) {
    this.table = table;
  }

  add(row: Row): void {
    if (this.#columns.length === 0) this.#columns = Object.keys(row);
    let line = '';
    for (const column of this.#columns) line += `${line === '' ? '' : '\t'}${cell(row[column] as Value)}`;
    this.#lines.push(line);
  }

  /** Sends what was collected and begins anew. */
  async send(client: pg.ClientBase): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(`${this.#lines.join('\n')}\n`);
    this.#lines = [];
    await new Promise<void>((resolve, reject) => {
      const text = `copy ${this.table} (${this.#columns.join(', ')}) from stdin`;
      client.query(new CopyIn({ text, bytes, resolve, reject }) as unknown as pg.Submittable);
    });
  }
}

interface Wire {
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
}

interface Copied {
  text: string;
  bytes: Buffer;
  resolve(): void;
  reject(error: Error): void;
}

/** What `pg` asks of a query of one's own; of a `copy` it only knows how to refuse. */
class CopyIn {
  #copied: Copied;
  #error: Error | undefined;

  constructor(copied: Copied) {
    this.#copied = copied;
  }

  submit(wire: Wire): void {
    wire.query(this.#copied.text);
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(this.#copied.bytes);
    wire.endCopyFrom();
  }

  handleError(error: Error): void {
    this.#copied.reject(error);
    this.#error = error;
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (!this.#error) this.#copied.resolve();
  }
}
