import { readXml } from '../content/xml.ts';

interface Style {
  basedOn?: string;
  listId?: string;
  level?: number;
}
/** What paragraph styles say about numbering. */
export type Styles = Map<string, Style>;

const LONGEST_CHAIN = 20;

/** Reads `styles.xml`; the style for paragraphs that name none is also under the empty name. */
export async function readStyles(part: AsyncIterable<Uint8Array>): Promise<Styles> {
  const styles: Styles = new Map();
  let style: Style | undefined;
  await readXml(part, {
    open({ name, attribute }) {
      if (name === 'w:style' && attribute('type') === 'paragraph') {
        style = {};
        styles.set(attribute('styleId') ?? '', style);
        if (['1', 'true', 'on'].includes(attribute('default') ?? '')) styles.set('', style);
      } else if (!style) return;
      else if (name === 'w:basedOn') style.basedOn = attribute('val');
      else if (name === 'w:numId') style.listId = attribute('val');
      else if (name === 'w:ilvl') style.level = Number(attribute('val'));
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}

/** The list a style puts its paragraphs in, its own or inherited, and the style that said so. */
export function listOfStyle(
  styles: Styles,
  name: string,
): { listId: string; level?: number; style: string } | undefined {
  let current: string | undefined = name;
  for (let step = 0; step < LONGEST_CHAIN && current !== undefined; step += 1) {
    const style: Style | undefined = styles.get(current);
    if (style?.listId !== undefined) return { listId: style.listId, level: style.level, style: current };
    current = style?.basedOn;
  }
  return undefined;
}
