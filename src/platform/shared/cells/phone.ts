export type PhoneWarning =
  /** Excel dropped the first zero; it was put back. */
  | 'lost-zero-repaired'
  /** A mobile number of eleven digits from before 2018, written in its form of today. */
  | 'old-prefix-replaced'
  | 'unreadable';

export interface PhoneReading {
  /** Numbers of one cell in its order, each as digits from the first zero on. */
  values: string[];
  warnings: PhoneWarning[];
}

/** Mobile numbers lost a digit between 15/9 and 14/11/2018 (plan of the Ministry of Information, QĐ 798/QĐ-BTTTT). */
const since2018: Record<string, string> = {
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [`016${digit}`, `03${digit}`])),
  ...{ '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078' },
  ...{ '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082' },
  ...{ '0186': '056', '0188': '058', '0199': '059' },
};

const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{8,9}$/;

/** Longer cells hold no telephone numbers. */
const LONGEST = 300;

interface ReadNumber {
  value: string;
  warning?: PhoneWarning;
}

function numberOf(digits: string): ReadNumber | undefined {
  const national = digits.replace(/^(?:\+|00)?84(?=\d{9,10}$)/, '0').replace(/^00(?=\d{9}$)/, '0');
  const isWhole = (value: string): boolean => mobile.test(value) || landline.test(value);
  if (isWhole(national)) return { value: national };
  if (isWhole(`0${national}`)) return { value: `0${national}`, warning: 'lost-zero-repaired' };
  for (const old of [national, `0${national}`]) {
    const prefix = since2018[old.slice(0, 4)];
    if (prefix && old.length === 11) return { value: prefix + old.slice(4), warning: 'old-prefix-replaced' };
  }
  return undefined;
}

/** Telephone numbers of a cell: 0912 345 678, +84 912 345 678, 912345678, several of them with signs between. */
export function readPhones(text: string): PhoneReading {
  const reading: PhoneReading = { values: [], warnings: [] };
  if (text.length > LONGEST) return { values: [], warnings: ['unreadable'] };
  for (const piece of text.normalize('NFKC').split(/[/,;|\n]| - |[a-zà-ỹđ:]+/i)) {
    const digits = piece.replace(/[^\d+]/g, '');
    if (digits === '') continue;
    const found = numberOf(digits);
    if (found && !reading.values.includes(found.value)) reading.values.push(found.value);
    const warning = found ? found.warning : 'unreadable';
    if (warning && !reading.warnings.includes(warning)) reading.warnings.push(warning);
  }
  if (reading.values.length === 0 && /\S/.test(text) && reading.warnings.length === 0)
    reading.warnings.push('unreadable');
  return reading;
}
