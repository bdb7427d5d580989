import { type GridColumn, gridColumn } from '../../../src/platform/web/grid/column.ts';
import type { ColumnKinds } from '../../../src/platform/web/grid/kinds/kinds.ts';
import { formatDate } from '../../../src/platform/shared/plain-date.ts';
import { compareNames } from '../../../src/platform/shared/vietnamese.ts';
import { ethnicities, type GalleryChild, hamlets, households, sexes } from './children.ts';

type Column = GridColumn<GalleryChild>;

/** A child of whom a case is open: its name is kept as it is. */
const lockedName = (row: GalleryChild) => (row.order % 9 === 0 ? 'đang có vụ việc bảo vệ trẻ em' : undefined);

const identityColumns = (kinds: ColumnKinds): Column[] => [
  gridColumn<GalleryChild, number>({
    ...{ id: 'order', title: 'STT', width: 80, read: (row) => row.order },
    ...kinds.readonly<number>({ show: String, compare: (a, b) => a - b }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'name', title: 'Họ và tên', width: 210, read: (row) => row.name, locked: lockedName },
    ...kinds.text({ required: true, maximum: 60, compare: compareNames }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'born', title: 'Ngày sinh', width: 135, read: (row) => row.born },
    ...kinds.date(),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'sex', title: 'Giới tính', width: 110, read: (row) => row.sex },
    ...kinds.choice(sexes, { required: true, order: 'listed' }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'ethnicity', title: 'Dân tộc', width: 120, read: (row) => row.ethnicity },
    ...kinds.choice(ethnicities),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'personalId', title: 'Số định danh', width: 150, read: (row) => row.personalId },
    ...kinds.text({ maximum: 12 }),
  }),
];

const lifeColumns = (kinds: ColumnKinds): Column[] => [
  gridColumn<GalleryChild, string>({
    ...{ id: 'hamlet', title: 'Thôn', width: 110, read: (row) => row.hamlet },
    ...kinds.choice(hamlets, { required: true, order: 'listed' }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'household', title: 'Diện hộ', width: 170, read: (row) => row.household },
    ...kinds.choice(households, { order: 'listed' }),
  }),
  gridColumn<GalleryChild, boolean | null>({
    ...{ id: 'insured', title: 'Thẻ BHYT', width: 120, read: (row) => row.insured },
    ...kinds.yesNo(),
  }),
  gridColumn<GalleryChild, number | null>({
    ...{ id: 'grade', title: 'Lớp', width: 90, read: (row) => row.grade },
    ...kinds.number({ minimum: 1, maximum: 12 }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'mother', title: 'Họ tên mẹ', width: 190, read: (row) => row.mother },
    ...kinds.text({ compare: compareNames }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'father', title: 'Họ tên cha', width: 190, read: (row) => row.father },
    ...kinds.text({ compare: compareNames }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'phone', title: 'Điện thoại', width: 130, read: (row) => row.phone },
    ...kinds.text({ maximum: 15 }),
  }),
  gridColumn<GalleryChild, string>({
    ...{ id: 'reviewedOn', title: 'Rà soát ngày', width: 150, read: (row) => row.reviewedOn },
    ...kinds.readonly<string>({
      show: formatDate,
      compare: (a, b) => (a < b ? -1 : 1),
      key: (value) => value,
    }),
  }),
];

/** Fourteen columns of every kind. */
export const galleryColumns = (kinds: ColumnKinds): Column[] => [
  ...identityColumns(kinds),
  ...lifeColumns(kinds),
];
