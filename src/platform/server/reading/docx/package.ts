import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { INFLATED_BYTES } from '../limits.ts';
import { UnreadableFile } from '../problem.ts';
import { readXml } from './xml.ts';

/** The parts of an Office file by their path (`word/document.xml`). */
export interface OfficePackage {
  /** The part, inflated piece by piece from the moment it is asked for; undefined where there is none. */
  part(path: string): AsyncIterable<Uint8Array> | undefined;
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
  };
}

/** The parts that a part points to, by the last word of the relation's type (`officeDocument`, `numbering`, `styles`). */
export async function relatedParts(from: OfficePackage, path: string): Promise<Map<string, string>> {
  const folder = posix.dirname(path);
  const list = from.part(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  const found = new Map<string, string>();
  if (!list) return found;
  await readXml(list, {
    open({ name, attribute }) {
      const [type, target] = [attribute('Type'), attribute('Target')];
      if (name !== 'Relationship' || !type || !target || attribute('TargetMode') === 'External') return;
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.set(type.slice(type.lastIndexOf('/') + 1), place);
    },
  });
  return found;
}
