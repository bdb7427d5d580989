export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The words of one room in both languages. `text.vi.ts` holds the first table (`export const vi = {…}`), `text.en.ts` the
 * second (`export const en: typeof vi = {…}`): a sentence missing in English does not compile.
 */
export type Texts<T> = Readonly<Record<Language, T>>;

export type ProblemParams = Readonly<Record<string, string | number>>;
/** A sentence, or how to make one from the problem's parameters. */
export type Sentence = string | ((params: ProblemParams) => string);

export const sentenceOf = (sentence: Sentence, params: ProblemParams = {}): string =>
  typeof sentence === 'string' ? sentence : sentence(params);

const remembered = 'mang-non.language';

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The language this browser chose before; Vietnamese when none or when storage is closed. */
export function rememberedLanguage(): Language {
  try {
    const stored = localStorage.getItem(remembered);
    return isLanguage(stored) ? stored : 'vi';
  } catch {
    return 'vi';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser without storage forgets the choice; the switch itself still works.
  }
}

const whole = new Intl.NumberFormat('vi-VN');

/** A number that came as a parameter, with dots between thousands: `'1000'` → `1.000`. */
export const counted = (value: string | number | undefined): string => whole.format(Number(value));
