import type { opening as vi } from './opening.vi.ts';

export const opening: typeof vi = {
  open: 'Open a case',
  lead: 'The child’s page does not show that there is a case. A case that may exist is known to its team alone.',
  child: (name) => `Child: ${name}`,
  other: 'Choose another child',
  search: 'Look for a child in the register',
  searchHint: 'A name without marks will do, with year of birth, hamlet, parents.',
  searchNow: 'Search',
  found: 'Found',
  nobody: 'No such child. Try another name, or register the child first and then open the case.',
  more: 'There are more: add the year of birth, the hamlet or a parent’s name.',
  name: 'Name',
  birth: 'Born',
  unit: 'Lives in',
  guardian: 'Parents, carer',
  choose: 'Choose',
  chooseOf: (name) => `Choose ${name}`,
  confirm: 'Open the case',
  done: 'The case is open.',
};
