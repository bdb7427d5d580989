import { LETTERS, LINES } from '../limits.ts';
import { linesOf } from '../lines.ts';
import { UnreadableFile } from '../problem.ts';
import { bodyListener, type ParagraphMarks } from './body.ts';
import { levelOfStyle, noNumbering, type Numbering, paragraphCounter, readNumbering } from './numbering.ts';
import { openPackage, relatedParts } from '../content/office-package.ts';
import { listOfStyle, readStyles, type Styles } from './styles.ts';
import { readXml } from '../content/xml.ts';

/** Word writes list 0 to take a paragraph out of the list of its style. */
const NO_LIST = '0';

function labeller(numbering: Numbering, styles: Styles): (marks: ParagraphMarks) => string {
  const count = paragraphCounter(numbering);
  return ({ style, listId, level }) => {
    const inherited = listOfStyle(styles, style);
    const list = listId ?? inherited?.listId;
    if (list === undefined || list === NO_LIST) return '';
    const standing = inherited && inherited.listId === list ? inherited : undefined;
    return count(
      list,
      level ?? standing?.level ?? (standing ? levelOfStyle(numbering, list, standing.style) : 0),
    );
  };
}

/**
 * The lines of a Word file: paragraphs and rows of tables in reading order, with their automatic numbers written out;
 * no headers, footers, notes, hidden or deleted text. A row gives as many lines as its highest cell has.
 * @throws UnreadableFile; any other error means that the file is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<string[]> {
  const file = await openPackage(bytes);
  const main = (await relatedParts(file, '')).get('officeDocument') ?? 'word/document.xml';
  const body = file.part(main);
  if (!body) throw new UnreadableFile('reading.corrupt');
  const parts = await relatedParts(file, main);
  const numberingPart = file.part(parts.get('numbering') ?? '');
  const stylesPart = file.part(parts.get('styles') ?? '');
  const numbering = numberingPart ? await readNumbering(numberingPart) : noNumbering();
  const styles = stylesPart ? await readStyles(stylesPart) : new Map();
  const lines: string[] = [];
  const listener = bodyListener(labeller(numbering, styles), lines);
  let letters = 0;
  await readXml(body, {
    ...listener,
    text(text) {
      letters += text.length;
      if (letters > LETTERS || lines.length > LINES) throw new UnreadableFile('reading.too-long');
      listener.text?.(text);
    },
  });
  return lines.flatMap(linesOf);
}
