/**
 * Texts that a spreadsheet program would run as a formula when it opens a CSV file. Such a text gets an apostrophe before
 * it and is read back without it, so that what was written comes home letter by letter.
 */
const wouldRun = /^'*[=+\-@\t\r]/;

export const asPlainText = (text: string): string => (wouldRun.test(text) ? `'${text}` : text);

export const fromPlainText = (text: string): string =>
  text.startsWith("'") && wouldRun.test(text) ? text.slice(1) : text;
