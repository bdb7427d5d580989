import type { problems as problemsVi } from './problems.vi.ts';

export const problems: typeof problemsVi = {
  'cleaning.not-our-file':
    'The columns of row keys and of full names are not in the file. Send the file exported here, with the titles of its columns.',
  'cleaning.too-many-rows': 'The file has too many rows (at most 6,000). Split it.',
  'cleaning.no-rows': 'The file has no rows. Send the one with the filled rows.',
  'cleaning.not-open':
    'This file no longer waits: it was entered, discarded or is still being read. Load the page again.',
  'cleaning.count-changed': ({ expected = '', found = '' }) =>
    `The register has just changed: you saw ${expected} rows that change, now there are ${found}. Look again, then enter them.`,
  'cleaning.nothing-to-change': 'The file changes nothing in the register: it may have been entered before.',
  'cleaning.nothing-to-undo': 'There is nothing to take back of this file.',
  'cleaning.undo-too-late': 'More than 7 days have passed: mend single records instead.',
};
