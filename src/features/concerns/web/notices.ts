import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says; never of whom. */
export const concernsNotices: NoticeSentences = {
  vi: {
    'concerns.arrived': () => 'Có tin mới chuyển đến, chờ xã nhận',
    'concerns.arrived-danger': () => 'Có tin khẩn chuyển đến, chờ xã nhận ngay',
    'concerns.acknowledged': () => 'Xã đã nhận tin bạn gửi',
    'concerns.clock-runs-out': ({ code, unit, due }) =>
      `Tin ${code} (${unit}): một thời hạn sẽ hết lúc ${due}`,
    'concerns.clock-ran-out': ({ code, unit, due }) =>
      `Tin ${code} (${unit}): một thời hạn đã hết lúc ${due}`,
  },
  en: {
    'concerns.arrived': () => 'A concern arrived and waits to be taken up',
    'concerns.arrived-danger': () => 'An urgent concern arrived and waits to be taken up at once',
    'concerns.acknowledged': () => 'The commune has taken up what you sent',
    'concerns.clock-runs-out': ({ code, unit, due }) =>
      `Concern ${code} (${unit}): a time limit runs out at ${due}`,
    'concerns.clock-ran-out': ({ code, unit, due }) =>
      `Concern ${code} (${unit}): a time limit ran out at ${due}`,
  },
};
