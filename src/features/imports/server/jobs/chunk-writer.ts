import { packRows } from '../judge/packed.ts';

const chunkRows = 400;

/** So many rows of a sheet, numbered from 0 in the order of the file. */
export interface PackedChunk {
  sheet: number;
  chunk: number;
  rows: number;
  /** As `packRows` packs them. */
  body: Uint8Array;
}

/**
 * Puts rows by in chunks. One is on its way while the next gathers, no more: who hands over rows waits for the rest.
 * `add` and `finish` throw what the writing of an earlier chunk failed with.
 */
export class ChunkWriter {
  private readonly waiting = new Map<number, { chunk: number; rows: number; parts: string[] }>();
  private written: Promise<void> = Promise.resolve();
  private readonly store: (chunk: PackedChunk) => Promise<void>;

  constructor(store: (chunk: PackedChunk) => Promise<void>) {
    this.store = store;
  }

  /** `json`: so many rows of the sheet, as one JSON text. */
  async add(sheet: number, rows: number, json: string): Promise<void> {
    const own = this.waiting.get(sheet) ?? { chunk: 0, rows: 0, parts: [] };
    this.waiting.set(sheet, own);
    own.rows += rows;
    own.parts.push(json);
    if (own.rows >= chunkRows) await this.write(sheet);
  }

  /** Resolves when all is stored. */
  async finish(): Promise<void> {
    for (const sheet of this.waiting.keys()) await this.write(sheet);
    await this.written;
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    await this.written.catch(() => undefined);
  }

  private async write(sheet: number): Promise<void> {
    const own = this.waiting.get(sheet);
    if (!own || own.rows === 0) return;
    const { chunk, rows, parts } = own;
    this.waiting.set(sheet, { chunk: chunk + 1, rows: 0, parts: [] });
    await this.written;
    this.written = packRows(parts).then((body) => this.store({ sheet, chunk, rows, body }));
    // Whoever comes next hears of it.
    this.written.catch(() => undefined);
  }
}
