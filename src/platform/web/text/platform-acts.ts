import type { RoomActs } from './room-acts.ts';

/** Acts of no room: keys of sealed content. */
export const platformActs: RoomActs = {
  english: {
    destroySealed: 'Destroy the key of sealed content',
    rotateKeys: 'Rotate the keys of sealed content',
  },
  details: {
    vi: {
      reason: 'Lý do',
      rootKeyId: 'Khóa gốc',
      resumed: 'Làm tiếp lần dở',
      unitKeys: 'Khóa đơn vị làm mới',
      subjectKeys: 'Khóa nội dung bọc lại',
    },
    en: {
      reason: 'Reason',
      rootKeyId: 'Root key',
      resumed: 'Went on with one cut off',
      unitKeys: 'Unit keys made anew',
      subjectKeys: 'Content keys wrapped anew',
    },
  },
};
