import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says of limits; neither of whom nor which limit. */
export const casesNotices: NoticeSentences = {
  vi: {
    'cases.clock-runs-out': ({ code, unit, due }) =>
      `Vụ việc ${code} (${unit}): một thời hạn sẽ hết lúc ${due}`,
    'cases.clock-ran-out': ({ code, unit, due }) =>
      `Vụ việc ${code} (${unit}): một thời hạn đã hết lúc ${due}`,
    'cases.offered': () => 'Có vụ việc được đề nghị chuyển đến, chờ xã trả lời',
    'cases.refused': () => 'Xã được đề nghị không nhận một vụ việc của bạn',
    'cases.carried': () => 'Có vụ việc theo sáp nhập về xã, chờ người phụ trách',
    'cases.glass-broken': () => 'Có người vừa mở khẩn cấp một vụ việc của bạn để đọc',
    'cases.glass-to-review': () => 'Có một lượt mở khẩn cấp cần rà soát trong 3 ngày làm việc',
  },
  en: {
    'cases.clock-runs-out': ({ code, unit, due }) =>
      `Case ${code} (${unit}): a time limit runs out at ${due}`,
    'cases.clock-ran-out': ({ code, unit, due }) => `Case ${code} (${unit}): a time limit ran out at ${due}`,
    'cases.offered': () => 'A case is offered to your commune and waits for an answer',
    'cases.refused': () => 'The other commune refused a case of yours',
    'cases.carried': () => 'A case came with a merger and waits for a worker',
    'cases.glass-broken': () => 'Somebody has just broken the glass of one of your cases to read it',
    'cases.glass-to-review': () => 'A broken glass is to be reviewed within 3 working days',
  },
};
