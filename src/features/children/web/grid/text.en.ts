import { counted } from '../../../../platform/web/text/texts.ts';
import type { vi } from './text.vi.ts';

export const en: typeof vi = {
  columns: {
    position: 'No.',
    motherName: 'Mother',
    fatherName: 'Father',
    phone: 'Telephone',
    changedAt: 'Last changed',
    householdClass: 'Household class',
    personalId: 'Personal number',
    insuranceNumber: 'Insurance card no.',
    insuranceUntil: 'Insured until',
  },
  birth: {
    unreadable: 'Write the day as dd/MM/yyyy; only the month is known: 03/2014, only the year: 2014.',
    noSuchDay: 'There is no such day. Write it as dd/MM/yyyy, for example 05/03/2014.',
    needed: 'A birth date is needed; where only the year is known write 2014.',
  },
  numberCut: 'Excel has shortened this number and lost digits. Copy all 12 digits from the paper again.',
  notInList: (wrong) => `“${wrong}” is not in the list; write the exact names, with semicolons between them.`,
  locked: {
    elsewhere: 'a child of another commune, to be read only.',
    reading: 'only the commune’s own officer changes it.',
    ended: 'the record is no longer followed, to be read only.',
  },
  absent: 'This record is no longer in your area. Load the list again.',
  loading: (loaded) => `Loading… ${counted(loaded)} children`,
  count: (total) => `${counted(total)} children`,
  countOfLoaded: (loaded, total) => `${counted(total)} children, the table holds ${counted(loaded)}`,
  beyond: {
    title: (rows) => `${counted(rows)} rows were not pasted`,
    why: 'The rows below the last one are children who are not in the table. Pasting here changes children who are; new ones are registered, so that they are compared with the records there are and nobody is written twice.',
  },
  otherUnits: 'Look at one commune to sort and filter by any column.',
};
