import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { ListFilter, ListName } from '../../children/contract/lists.ts';
import type { NameOf } from './columns.ts';

/** A filter as a sentence: what the register and the documents say of which children they hold. */

export const listTitles: Readonly<Record<ListName, string>> = {
  all: 'Trẻ em trong sổ',
  special: 'Trẻ em có hoàn cảnh đặc biệt',
  'at-risk': 'Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt',
  abused: 'Trẻ em bị xâm hại',
  injured: 'Trẻ em bị tai nạn thương tích',
  'dropout-risk': 'Trẻ em có nguy cơ bỏ học',
  toxin: 'Trẻ em bị nhiễm chất độc hóa học',
  'turning-16': 'Trẻ em sắp đủ 16 tuổi',
  ended: 'Trẻ em đã thôi theo dõi',
};

const sexes = { male: 'nam', female: 'nữ', unknown: 'chưa rõ giới tính' };
const presences = { present: 'đang có mặt', away: 'đang tạm vắng' };
const registrations = {
  registered: 'đã khai sinh',
  'not-registered': 'chưa khai sinh',
  unknown: 'chưa rõ khai sinh',
};
const lackings: Readonly<Record<NonNullable<ListFilter['lacking']>, string>> = {
  'personal-id': 'chưa có số định danh',
  'fitting-personal-id': 'số định danh sai',
  'required-fields': 'thiếu dữ liệu bắt buộc',
  'police-check': 'cần công an xác minh số định danh',
};

export interface FilterNames {
  placeOf(unitId: string): string;
  nameOf: NameOf;
}

type Teller = (filter: ListFilter, names: FilterNames) => string;

/** One for each part of a filter: a part that nobody put into words does not compile. */
const tellers: Readonly<Record<keyof ListFilter, Teller>> = {
  list: ({ list }) => listTitles[list],
  code: ({ code = '', list }, { nameOf }) => `nhóm ${nameOf(list, code)}`,
  unitId: ({ unitId = '' }, { placeOf }) => placeOf(unitId),
  sex: ({ sex = 'unknown' }) => sexes[sex],
  householdClass: ({ householdClass = '' }, { nameOf }) => nameOf('household-classes', householdClass),
  schooling: ({ schooling = '' }, { nameOf }) => nameOf('schooling', schooling),
  presence: ({ presence = 'present' }) => presences[presence],
  birthRegistration: ({ birthRegistration = 'unknown' }) => registrations[birthRegistration],
  bornFrom: ({ bornFrom = '' }) => `sinh từ ngày ${formatDate(bornFrom)}`,
  bornTo: ({ bornTo = '' }) => `sinh đến ngày ${formatDate(bornTo)}`,
  lacking: ({ lacking = 'personal-id' }) => lackings[lacking],
  // What was typed into a column may be a name: the register of exports says only how many columns narrow the list.
  cells: ({ cells = [] }) => `lọc theo ${cells.length} cột của lưới`,
  ids: ({ ids = [] }) => `${ids.length} trẻ em được đánh dấu`,
  on: ({ on = '' }) => `tính đến ngày ${formatDate(on)}`,
};

export function filterWords(filter: ListFilter, names: FilterNames): string {
  const parts = (Object.keys(tellers) as (keyof ListFilter)[]).filter((part) => filter[part] !== undefined);
  return parts.map((part) => tellers[part](filter, names)).join('; ');
}
