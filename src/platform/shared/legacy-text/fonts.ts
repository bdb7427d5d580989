/** How a text's letters are stored. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

/** What a font's name says of the letters typed in it; undefined for fonts of Unicode, which old texts are shown in too. */
export function encodingOfFont(font: string | undefined): 'tcvn3' | 'vni' | undefined {
  if (font === undefined) return undefined;
  if (/^\.Vn/i.test(font)) return 'tcvn3';
  return /^VNI[- ]/i.test(font) ? 'vni' : undefined;
}

/** Fonts of TCVN3 that show capitals for small letters: `.VnTimeH`, `.VnArial NarrowH`. */
export const showsCapitals = (font: string | undefined): boolean =>
  encodingOfFont(font) === 'tcvn3' && font?.endsWith('H') === true;
