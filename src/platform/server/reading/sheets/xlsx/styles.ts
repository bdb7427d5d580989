import { readXml } from '../../content/xml.ts';
import { builtInFormat, type NumberFormat, numberFormat } from '../values/number-format.ts';

/** How a cell looks, as far as it says what the cell holds. */
export interface CellStyle {
  font?: string;
  format: NumberFormat;
}

export const plainStyle: CellStyle = { format: {} };

/** Reads `styles.xml`; a cell's `s` counts through what is returned. */
export async function readStyles(part: AsyncIterable<Uint8Array>): Promise<CellStyle[]> {
  const fonts: (string | undefined)[] = [];
  const codes = new Map<number, string>();
  const styles: { font: number; format: number }[] = [];
  let list = '';
  await readXml(part, {
    open({ name, attribute }) {
      const number = (attributeName: string) => Number(attribute(attributeName) ?? 0);
      if (['x:fonts', 'x:cellXfs', 'x:numFmts'].includes(name)) list = name;
      else if (list === 'x:fonts' && name === 'x:font') fonts.push(undefined);
      else if (list === 'x:fonts' && name === 'x:name') fonts[fonts.length - 1] = attribute('val');
      else if (list === 'x:numFmts' && name === 'x:numFmt')
        codes.set(number('numFmtId'), attribute('formatCode') ?? '');
      else if (list === 'x:cellXfs' && name === 'x:xf')
        styles.push({ font: number('fontId'), format: number('numFmtId') });
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return styles.map(({ font, format }) => {
    const code = codes.get(format);
    return { font: fonts[font], format: code === undefined ? builtInFormat(format) : numberFormat(code) };
  });
}
