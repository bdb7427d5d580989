export const vi = {
  title: 'Thông báo',
  bell: (unread: string) => `Thông báo, ${unread} chưa đọc`,
  noneUnread: 'Thông báo, không có mục chưa đọc',
  caption: 'Thông báo của bạn',
  empty: 'Chưa có thông báo nào.',
  markAll: 'Đánh dấu đã đọc tất cả',
  unread: 'chưa đọc',
  unknown: 'Có việc mới. Mở để xem.',
  next: 'Xem tiếp',
  first: 'Về đầu danh sách',
};

export const en: typeof vi = {
  title: 'Notices',
  bell: (unread) => `Notices, ${unread} unread`,
  noneUnread: 'Notices, none unread',
  caption: 'Your notices',
  empty: 'There is no notice yet.',
  markAll: 'Mark all as read',
  unread: 'unread',
  unknown: 'There is something new. Open it to see.',
  next: 'Show more',
  first: 'Back to the start',
};

export const noticesText = { vi, en };
