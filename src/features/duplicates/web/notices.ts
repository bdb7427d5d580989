import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says. */
export const duplicatesNotices: NoticeSentences = {
  vi: {
    'duplicate.child-moved': () => 'Một trẻ em của xã được xác định đã chuyển đi: làm báo chuyển đi',
  },
  en: {
    'duplicate.child-moved': () => 'A child of your commune was found to have moved: offer the move',
  },
};
