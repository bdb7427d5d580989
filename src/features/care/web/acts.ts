import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { careContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  listCarers: 'Alternative carers of the scope',
  getCarer: 'A carer: file and conditions',
  openCarerWords: 'Show what was written in the notice of a relative',
  registerCarer: 'Record an application or notice to take a child into care',
  changeCarer: 'Change the file of a carer',
  verifyCarer: 'Verify the conditions of a carer',
  withdrawCarer: 'A carer withdraws',
  circulateCarers: 'Send the communes the list of carers',
  downloadCarerForm: 'Print forms 08, 11 of a carer',
  downloadCarerList: 'Print form 09: list of carers',
  assessNeed: 'Assess the need of a child for alternative care',
  actInCare: 'Record an act in an alternative care',
  listPlacements: 'Children on their way into alternative care or in it',
  getPlacement: 'The alternative care of a child',
  openCareWords: 'Show what was written of the alternative care of a child',
  matchCarers: 'Who could take this child into care',
  downloadCareForm: 'Print forms 10, 12, 13, 15, 16',
  downloadFacilityList: 'Print form 14: children in facilities',
} satisfies Record<keyof typeof careContract.endpoints, string>;

const vi = {
  ...{ act: 'Việc', rows: 'Số dòng', kind: 'Loại', eligible: 'Đủ điều kiện', quarter: 'Quý' },
  ...{ form: 'Mẫu', format: 'Định dạng', placement: 'Mã chăm sóc thay thế', carer: 'Mã hồ sơ' },
};
const en: typeof vi = {
  ...{ act: 'Act', rows: 'Rows', kind: 'Kind', eligible: 'Eligible', quarter: 'Quarter' },
  ...{ form: 'Form', format: 'Format', placement: 'Id of the alternative care', carer: 'Id of the file' },
};

export const careActTexts: RoomActs = { english, details: { vi, en } };
