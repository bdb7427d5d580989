/** ISO 3166 keeps ZZ for what is not known: Decree 56/2017 art. 16 clause 3, a nationality not determined. */
export const undetermined = 'ZZ';
const undeterminedIn = { vi: 'Chưa xác định quốc tịch', en: 'Not determined' };

/** The country behind its two letters (ISO 3166), as people say it; a code without a country stays as it is. */
export function nationalityText(code: string, language: 'vi' | 'en'): string {
  if (code === undetermined) return undeterminedIn[language];
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
