import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says; never of whom. */
export const concernsNotices: NoticeSentences = {
  vi: {
    'concerns.arrived': () => 'Có tin mới chuyển đến, chờ xã nhận',
    'concerns.arrived-danger': () => 'Có tin khẩn chuyển đến, chờ xã nhận ngay',
    'concerns.acknowledged': () => 'Xã đã nhận tin bạn gửi',
  },
  en: {
    'concerns.arrived': () => 'A concern arrived and waits to be taken up',
    'concerns.arrived-danger': () => 'An urgent concern arrived and waits to be taken up at once',
    'concerns.acknowledged': () => 'The commune has taken up what you sent',
  },
};
