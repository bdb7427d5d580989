import { formatDate, partsOf, type PlainDate } from '../../../platform/shared/plain-date.ts';
import { childFields, type ChildField, type FieldClass } from '../../children/contract/fields.ts';
import type { ChildRow } from '../../children/contract/child.ts';

/** Columns of an exported list: what each holds, of which field of the register it tells, which class that has. */

export const exportColumns = [
  'fullName',
  'sex',
  'birthDate',
  'age',
  'unitName',
  'communeName',
  'address',
  'guardian',
  'householdHead',
  'householdNumber',
  'presence',
  'residence',
  'birthRegistration',
  'school',
  'grade',
  'insuranceNumber',
  'insuranceUntil',
  'personalId',
  'ethnicity',
  'motherName',
  'fatherName',
  'phone',
  'livesWith',
  'householdClass',
  'schooling',
  'disabilityTypes',
  'disabilityLevel',
  'circumstances',
  'note',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** What a list says without being asked. */
const usual: readonly ExportColumn[] = ['fullName', 'sex', 'birthDate', 'unitName', 'guardian'];

const fieldOf: Readonly<Record<ExportColumn, ChildField>> = {
  ...{ fullName: 'fullName', sex: 'sex', birthDate: 'birthDate', age: 'birthDate', unitName: 'unitId' },
  ...{ communeName: 'unitId', address: 'address', guardian: 'guardian', householdHead: 'householdHead' },
  ...{ householdNumber: 'householdNumber', presence: 'presence', residence: 'residence' },
  ...{ birthRegistration: 'birthRegistration', school: 'school', grade: 'grade' },
  ...{ insuranceNumber: 'insuranceNumber', insuranceUntil: 'insuranceUntil', personalId: 'personalId' },
  ...{ ethnicity: 'ethnicity', motherName: 'relatives', fatherName: 'relatives', phone: 'relatives' },
  ...{ livesWith: 'livesWith', householdClass: 'householdClass', schooling: 'schooling' },
  ...{ disabilityTypes: 'disabilityTypes', disabilityLevel: 'disabilityLevel' },
  ...{ circumstances: 'circumstances', note: 'note' },
};

/** As the documents head them. */
export const columnHeaders = {
  ...{ fullName: 'Họ và tên', sex: 'Giới tính', birthDate: 'Ngày sinh', age: 'Tuổi', unitName: 'Thôn' },
  ...{ communeName: 'Xã', address: 'Địa chỉ đang ở', guardian: 'Cha mẹ, người chăm sóc' },
  ...{ householdHead: 'Chủ hộ', householdNumber: 'Số hộ', presence: 'Có mặt', residence: 'Cư trú' },
  ...{ birthRegistration: 'Khai sinh', school: 'Trường', grade: 'Lớp', insuranceNumber: 'Số thẻ BHYT' },
  ...{ insuranceUntil: 'Thẻ BHYT đến ngày', personalId: 'Số định danh cá nhân', ethnicity: 'Dân tộc' },
  ...{ motherName: 'Mẹ', fatherName: 'Cha', phone: 'Điện thoại', livesWith: 'Đang ở với' },
  ...{ householdClass: 'Diện hộ', schooling: 'Tình trạng học', disabilityTypes: 'Dạng khuyết tật' },
  ...{ disabilityLevel: 'Mức độ khuyết tật', circumstances: 'Hoàn cảnh', note: 'Ghi chú' },
} as const satisfies Record<ExportColumn, string>;

export const classOf = (column: ExportColumn): FieldClass => childFields[fieldOf[column]].class;

export interface OfferedColumn {
  id: ExportColumn;
  class: FieldClass;
  usual: boolean;
}

/** Columns that the person may take out; sensitive ones are never chosen beforehand. */
export const offeredColumns = (hidden: readonly ChildField[]): OfferedColumn[] =>
  exportColumns
    .filter((id) => !hidden.includes(fieldOf[id]))
    .map((id) => ({ id, class: classOf(id), usual: usual.includes(id) && classOf(id) === 'P2' }));

export const columnKinds: Readonly<Partial<Record<ExportColumn, 'date' | 'number'>>> = {
  ...{ birthDate: 'date', insuranceUntil: 'date', age: 'number' },
};

/** Names of codes as people read them, by list and code. */
export type NameOf = (list: string, code: string | null) => string;

const sexes = { male: 'Nam', female: 'Nữ', unknown: '' };
const presences = { present: 'Có mặt', away: 'Tạm vắng' };
const residences = { permanent: 'Thường trú', temporary: 'Tạm trú', 'actual-only': 'Thực tế cư trú' };
const registrations = { registered: 'Đã đăng ký', 'not-registered': 'Chưa đăng ký', unknown: '' };

/** The day where it is known, else the part of it that is. */
const bornAs = ({ birthDate, birthPrecision }: ChildRow): string =>
  birthPrecision === 'day' ? birthDate : formatDate(birthDate).slice(birthPrecision === 'month' ? 3 : 6);

function yearsOld(birthDate: PlainDate, on: PlainDate): number {
  const [born, day] = [partsOf(birthDate), partsOf(on)];
  return day.year - born.year - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
}

const ownValues: Readonly<
  Partial<Record<ExportColumn, (row: ChildRow, nameOf: NameOf, on: PlainDate) => string | number | null>>
> = {
  sex: (row) => sexes[row.sex],
  birthDate: bornAs,
  age: (row, _, on) => yearsOld(row.birthDate, on),
  presence: (row) => presences[row.presence],
  residence: (row) => (row.residence ? residences[row.residence] : ''),
  birthRegistration: (row) => (row.birthRegistration ? registrations[row.birthRegistration] : ''),
  ethnicity: (row, nameOf) => nameOf('ethnicities', row.ethnicity),
  householdClass: (row, nameOf) => nameOf('household-classes', row.householdClass),
  schooling: (row, nameOf) => nameOf('schooling', row.schooling),
  disabilityTypes: (row, nameOf) =>
    row.disabilityTypes.map((code) => nameOf('disability-types', code)).join('; '),
  disabilityLevel: (row, nameOf) => nameOf('disability-levels', row.disabilityLevel),
  circumstances: (row, nameOf) =>
    row.circumstances
      .map((key) => key.split(':'))
      .map(([list = '', code = '']) => nameOf(list, code))
      .join('; '),
};

/** What a cell holds: dates as `yyyy-mm-dd` where the day is known, the rest as an office writes it. */
export function cellOf(
  column: ExportColumn,
  row: ChildRow,
  nameOf: NameOf,
  on: PlainDate,
): string | number | null {
  const own = ownValues[column];
  const value = own ? own(row, nameOf, on) : row[column as keyof ChildRow];
  return value === '' || value === undefined ? null : (value as string | number | null);
}
