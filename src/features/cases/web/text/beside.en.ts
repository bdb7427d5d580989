import type { Sentence } from '../../../../platform/web/text/texts.ts';
import type * as vi from './beside.vi.ts';

export const besideActs: typeof vi.besideActs = {
  'offer-transfer': 'Transfer to another commune',
  'withdraw-transfer': 'Withdraw the transfer',
  'take-over': 'The other commune takes over',
  'refuse-transfer': 'The other commune refuses',
  'carry-over': 'Carried to the succeeding commune',
  'name-outsider': 'Name a person without an account',
  'set-protected-address': 'Set the protected address',
  'clear-protected-address': 'Remove the protected address',
  'inform-police': 'Inform the police',
  'begin-proceedings': 'Record that criminal proceedings began',
  'end-proceedings': 'Record that criminal proceedings ended',
};

export const besideFields: typeof vi.besideFields = {
  person: 'Who this is: name, relation to the child, where they live',
  agency: 'Police or prosecuting agency',
  policeNumber: 'Their file number',
  childName: 'Child',
  protectedAddress: 'Protected address',
  toUnitId: 'To commune',
  fromUnitId: 'From commune',
};

export const besideChoices: typeof vi.besideChoices = {
  'outcome.tried': 'Tried in court',
  'outcome.not-begun': 'Not prosecuted',
  'outcome.stopped': 'Discontinued',
};

export const besideProblems: Record<keyof typeof vi.besideProblems, Sentence> = {
  'cases.transfer-offered':
    'The case is offered to another commune. Wait for its answer, or withdraw the transfer first.',
  'cases.no-transfer-offered':
    'No transfer is waiting: it was answered or withdrawn. Reload the page to see.',
  'cases.not-a-commune': 'choose another commune of this locality',
  'cases.no-protected-address': 'No protected address is set, or it was removed. Reload the page to see.',
  'cases.proceedings-begun':
    'Criminal proceedings are recorded as begun and not ended. Reload the page to see.',
  'cases.no-proceedings': 'No criminal proceedings are recorded. Record their beginning first.',
};

export const beside: typeof vi.beside = {
  awaiting: 'Waiting for this commune',
  carried: 'Nobody is responsible: the old commune was merged',
  offered: (from, at) => `Offered by ${from}, ${at}`,
  carriedFrom: (from, at) => `From ${from}, ${at}`,
  decide: 'Look and answer',
  decideTitle: (code, initials) => `Case ${code}, ${initials}: take it over?`,
  reason: 'Reason for the transfer',
  noReason: 'The old commune was merged; the case follows to this one, its time limits run on.',
  lostReason: 'No longer readable: the key of the case was destroyed.',
  clocks: 'Time limits',
  newWorker: 'New responsible worker',
  takeOver: 'Take over the case',
  refuse: 'Refuse',
  refuseReason: 'Why not',
  takenOver: 'The case is yours.',
  refused: 'The refusal was sent.',
  lead: 'Once taken over, this commune is responsible at once and the new worker reads the content. Until then the old commune is.',
  handedOver: 'Handed over',
  handedOverLine: (code, to, at) => `Case ${code}: handed over to ${to}, ${at}`,
  offeredTo: 'Offered to',
  protectedAddress: 'Protected address',
  reveal: 'Reveal',
  hide: 'Hide',
  noAddress: 'None',
  revealNote: 'This reveal is recorded.',
  criminal: 'Criminal procedure',
  criminalNone: 'None',
  informed: (on) => `police informed ${on}`,
  begun: (on) => `begun ${on}`,
  ended: (on) => `ended ${on}`,
  notInRegister: 'the record stands in another commune’s register',
  system: 'System',
};
