import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says; never of whom. */
export const casesNotices: NoticeSentences = {
  vi: {
    'cases.offered': () => 'Có vụ việc được đề nghị chuyển đến, chờ xã trả lời',
    'cases.refused': () => 'Xã được đề nghị không nhận một vụ việc của bạn',
    'cases.carried': () => 'Có vụ việc theo sáp nhập về xã, chờ người phụ trách',
  },
  en: {
    'cases.offered': () => 'A case is offered to your commune and waits for an answer',
    'cases.refused': () => 'The other commune refused a case of yours',
    'cases.carried': () => 'A case came with a merger and waits for a worker',
  },
};
