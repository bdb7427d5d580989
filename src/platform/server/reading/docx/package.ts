import { posix } from 'node:path';
import { type Entry, fromBufferPromise } from 'yauzl';
import { INFLATED_BYTES } from '../limits.ts';
import { UnreadableFile } from '../problem.ts';
import { readXml } from './xml.ts';

/** The parts of an Office file by their path (`word/document.xml`). */
export interface OfficePackage {
  /** Inflates the part piece by piece; undefined where the package has no such part. */
  open(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** Counts what all parts together inflate to: the directory's claims were checked, this is the deed. */
async function* metered(part: AsyncIterable<Uint8Array>, spend: (bytes: number) => void) {
  for await (const piece of part) {
    spend(piece.length);
    yield piece;
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
  let inflated = 0;
  const spend = (count: number): void => {
    inflated += count;
    if (inflated > INFLATED_BYTES) throw new UnreadableFile('reading.bomb');
  };
  return {
    async open(path) {
      const entry = entries.get(path);
      return entry && metered(await zip.openReadStreamPromise(entry), spend);
    },
  };
}

/** The parts that a part points to, by the last word of the relation's type (`officeDocument`, `numbering`, `styles`). */
export async function relatedParts(from: OfficePackage, path: string): Promise<Map<string, string>> {
  const folder = posix.dirname(path);
  const list = await from.open(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
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
