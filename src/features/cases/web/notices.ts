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
  },
  en: {
    'cases.clock-runs-out': ({ code, unit, due }) =>
      `Case ${code} (${unit}): a time limit runs out at ${due}`,
    'cases.clock-ran-out': ({ code, unit, due }) => `Case ${code} (${unit}): a time limit ran out at ${due}`,
    'cases.offered': () => 'A case is offered to your commune and waits for an answer',
    'cases.refused': () => 'The other commune refused a case of yours',
    'cases.carried': () => 'A case came with a merger and waits for a worker',
  },
};
