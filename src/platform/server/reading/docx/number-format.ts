const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
/** Beyond these Word's own output is unreadable; the figure is shown instead. */
const HIGHEST_ROMAN = 3999;
const HIGHEST_LETTER = 780;

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return written;
}

/** a … z, then aa, bb … as Word counts; Word's letters have no đ. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** A counter as Word shows it under a format of ECMA-376 (ST_NumberFormat); unknown formats show the figure. */
export function formatNumber(value: number, format: string): string {
  const asRoman = value > 0 && value <= HIGHEST_ROMAN ? roman(value) : String(value);
  const asLetter = value > 0 && value <= HIGHEST_LETTER ? letter(value) : String(value);
  switch (format) {
    case 'lowerLetter':
      return asLetter;
    case 'upperLetter':
      return asLetter.toUpperCase();
    case 'lowerRoman':
      return asRoman;
    case 'upperRoman':
      return asRoman.toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Symbol fonts draw their bullets on signs of the private area, which mean nothing elsewhere. */
export const bulletSign = (sign: string): string =>
  /^[\ue000-\uf8ff\u2022\u25cf\u25aa\u25a0\u00b7\u27a2\u2756o§]*$/u.test(sign.trim()) ? '•' : sign.trim();
