import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableFile } from '../problem.ts';

/** An element by its usual name (`w:p`, `x:c`, `mc:Fallback`; without a prefix where the namespace is another). */
export interface Element {
  name: string;
  /** The attribute's value by its local name, whatever its prefix. */
  attribute(local: string): string | undefined;
}

export interface XmlListener {
  open?(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked between pieces of the part: reading goes on when the promise is kept. */
  pause?(): Promise<void> | undefined;
}

/** The two dialects (ECMA-376 transitional and strict) have the same elements under different namespaces. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x:',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
};
const DEEPEST = 256;
/** Office files have some hundreds; what a hostile one makes up is not kept. */
const MOST_NAMES = 1000;

/** Names are put together once: a sheet has a million cells. */
function namer(): (tag: SaxesTagNS) => string {
  const known = new Map<string, Map<string, string>>();
  return ({ uri, local }) => {
    const own = known.get(uri) ?? new Map<string, string>();
    known.set(uri, own);
    const name = own.get(local) ?? (prefixes[uri] ?? '') + local;
    if (own.size < MOST_NAMES) own.set(local, name);
    return name;
  };
}

const elementOf = (name: string, { attributes }: SaxesTagNS): Element => ({
  name,
  attribute(local) {
    const own = attributes[local];
    if (own) return own.value;
    for (const key in attributes) if (attributes[key]?.local === local) return attributes[key].value;
    return undefined;
  },
});

/**
 * Tells the listener what stands in an XML part, piece by piece.
 * @throws UnreadableFile `reading.doctype` for XML that brings a DTD (and so entities), `reading.corrupt` for XML that
 *   is nested absurdly; any other error means that it is broken
 */
export async function readXml(part: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const letters = new TextDecoder('utf-8', { fatal: true });
  const nameOf = namer();
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile('reading.doctype');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new UnreadableFile('reading.corrupt');
    listener.open?.(elementOf(nameOf(tag), tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close?.(nameOf(tag));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  for await (const piece of part) {
    parser.write(letters.decode(piece, { stream: true }));
    const pause = listener.pause?.();
    if (pause) await pause;
  }
  parser.write(letters.decode()).close();
}
