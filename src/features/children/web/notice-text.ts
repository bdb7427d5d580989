import type { NoticeSentences } from '../../notices/web/public.ts';

/** What the bell says of the register; never a child's name. */
export const childrenNotices: NoticeSentences = {
  vi: {
    'children.offered': () => 'Có trẻ em chuyển đến, chờ xã nhận',
    'children.returned': () => 'Nơi đến đã trả lại một lần báo chuyển trẻ em',
    'children.referred': () => 'Xã vừa chuyển thông tin một trẻ em cho cơ quan của bạn',
    'children.withdrawn': () => 'Xã cũ đã rút một lần báo chuyển trẻ em',
  },
  en: {
    'children.offered': () => 'A child is moving in and waits to be taken in',
    'children.returned': () => 'The other commune sent a move back',
    'children.referred': () => 'A commune handed information on a child to your office',
    'children.withdrawn': () => 'The old commune took a move back',
  },
};
