import { readXml } from '../../content/xml.ts';
import type { Tally } from '../tally.ts';
import { type RichText, richTextListener } from './rich-text.ts';

/** Reads `sharedStrings.xml`; a cell of type `s` names a text by its place. Most are plain and kept as mere texts. */
export async function readSharedStrings(
  part: AsyncIterable<Uint8Array>,
  tally: Tally,
): Promise<(string | RichText)[]> {
  const strings: (string | RichText)[] = [];
  const collector = richTextListener();
  await readXml(part, {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name !== 'x:si') return;
      const rich = collector.take();
      tally.letters(rich.text.length);
      tally.cell();
      strings.push(rich.runs ? rich : rich.text);
    },
  });
  return strings;
}
