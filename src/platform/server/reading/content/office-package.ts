import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { INFLATED_BYTES } from '../limits.ts';
import { UnreadableFile } from '../problem.ts';
import { readXml } from './xml.ts';

/** The parts of an Office file by their path (`word/document.xml`). */
export interface OfficePackage {
  /** The part, inflated piece by piece from the moment it is asked for; undefined where there is none. */
  part(path: string): AsyncIterable<Uint8Array> | undefined;
  /** Bytes of the part once inflated, as the zip claims; 0 where there is none. */
  bytesOf(path: string): number;
}

/** Nothing is inflated before the reader asks: a stream without a reader could fail with nobody to hear it. */
async function* inflated(zip: ZipFile, entry: Entry, spend: (bytes: number) => void) {
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    spend((piece as Uint8Array).length);
    yield piece as Uint8Array;
  }
}

/** @throws when the zip is damaged; `reading.bomb` while inflating, when it swells beyond what is allowed */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new UnreadableFile('reading.corrupt');
    entries.set(entry.fileName, entry);
  }
  let spent = 0;
  const spend = (count: number): void => {
    spent += count;
    if (spent > INFLATED_BYTES) throw new UnreadableFile('reading.bomb');
  };
  return {
    part(path) {
      const entry = entries.get(path);
      return entry && inflated(zip, entry, spend);
    },
    bytesOf: (path) => entries.get(path)?.uncompressedSize ?? 0,
  };
}

/** What a part says about another one. */
export interface Relation {
  id: string;
  /** The last word of the relation's type: `officeDocument`, `worksheet`, `styles`. */
  type: string;
  /** The part's path. */
  place: string;
}

/** The relations of a part to other parts of the file; what lies outside the file is never followed. */
export async function relationsOf(from: OfficePackage, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const list = from.part(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const found: Relation[] = [];
  if (!list) return found;
  await readXml(list, {
    open({ name, attribute }) {
      const [type, target] = [attribute('Type'), attribute('Target')];
      if (name !== 'Relationship' || !type || !target || attribute('TargetMode') === 'External') return;
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id: attribute('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), place });
    },
  });
  return found;
}

/** The parts that a part points to, by the type of the relation (`officeDocument`, `numbering`, `styles`). */
export const relatedParts = async (from: OfficePackage, path: string): Promise<Map<string, string>> =>
  new Map((await relationsOf(from, path)).map(({ type, place }) => [type, place]));
