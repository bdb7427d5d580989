/** The parts of a date as they were written; a part that was left open ("?/3/2014", "00/00/2014") is absent. */
export interface DateShape {
  day?: number;
  month?: number;
  /** Two or four digits. */
  year: string;
  /** All digits in one, and one zero short: typed as a number, 05032014 loses its first sign. */
  lostZero?: true;
}

const words =
  /^(?:(\d{1,2}|\?+)\s*)?(?:tháng|thg|th|t)\.?\s*(\d{1,2}|\?+)\s*[,/-]?\s*(?:năm\s*)?(\d{4}|\d{2})$/;
const english = /^(?:(\d{1,2})[\s-])?([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d{2})$/;
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const separators = /\s*[/\\.,;-]+\s*|\s+/;
const open = /^(0{1,2}|\?{1,2}|x{1,2}|_+|\*+)$/;
const isYear = (part: string | undefined): boolean => /^\d{4}$/.test(part ?? '');
const isPart = (part: string | undefined): boolean => /^\d{1,2}$/.test(part ?? '') || open.test(part ?? '');

const numberOf = (part: string | undefined): number | undefined =>
  part === undefined || open.test(part) ? undefined : Number(part);

const shaped = (day: string | undefined, month: string | undefined, year: string): DateShape => ({
  ...{ day: numberOf(day), month: numberOf(month), year },
});

function ofWords(text: string): DateShape | undefined {
  const vietnamese = words.exec(text);
  if (vietnamese) return shaped(vietnamese[1], vietnamese[2], vietnamese[3] as string);
  const found = english.exec(text);
  const month = found ? englishMonths.indexOf(found[2] as string) + 1 : 0;
  return month > 0 ? shaped(found?.[1], String(month), found?.[3] as string) : undefined;
}

/** 05032014, 20140305, 050314, 032014, 2014; and 5032014, which lost its zero. */
function ofDigits(text: string): DateShape | undefined {
  if (text.length === 4) return /^(19|20)/.test(text) ? { year: text } : undefined;
  if (text.length === 7) {
    const whole = ofDigits(`0${text}`);
    return whole && { ...whole, lostZero: true };
  }
  if (text.length === 8 && /^(19|20)\d\d(0[1-9]|1[0-2])/.test(text) && !/(19|20)\d\d$/.test(text))
    return shaped(text.slice(6), text.slice(4, 6), text.slice(0, 4));
  if (text.length === 8) return shaped(text.slice(0, 2), text.slice(2, 4), text.slice(4));
  if (text.length === 6 && /^\d\d(19|20)\d\d$/.test(text))
    return shaped(undefined, text.slice(0, 2), text.slice(2));
  return text.length === 6 ? shaped(text.slice(0, 2), text.slice(2, 4), text.slice(4)) : undefined;
}

/** 5/3/2014, 5-3-14, 5.3 2014, 2014.5.3, 3/2014, 2014/3: the day before the month, whatever stands between. */
function ofParts(text: string): DateShape | undefined {
  const parts = text.split(separators);
  const [first, second, third] = parts;
  if (parts.length === 2) {
    if (isPart(first) && isYear(second)) return shaped(undefined, first, second as string);
    return isYear(first) && isPart(second) ? shaped(undefined, second, first as string) : undefined;
  }
  if (parts.length !== 3 || !isPart(second)) return undefined;
  if (isYear(first) && isPart(third)) return shaped(third, second, first as string);
  if (isPart(first) && /^(\d{4}|\d{2})$/.test(third ?? '')) return shaped(first, second, third as string);
  return undefined;
}

/** A date as people write it, in any of a dozen shapes; `text` in small letters, without words around the date. */
export const shapeOf = (text: string): DateShape | undefined =>
  /^\d+$/.test(text) ? ofDigits(text) : (ofWords(text) ?? ofParts(text));
