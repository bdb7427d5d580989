/** Words of those who oversee concerns. */
export const overseen = {
  code: 'Mã tin',
  overseen: {
    title: 'Theo dõi tin',
    lead: 'Tình trạng và thời hạn của tin đang mở trong phạm vi; không có tên trẻ em, người báo và nội dung.',
    byPlace: 'Số tin đang mở theo xã',
    list: 'Danh sách tin',
    place: 'Xã',
    overdue: 'Quá hạn',
    all: 'Tất cả',
    every: 'Xem mọi tin đang mở',
    closed: 'Tin đã xong',
    none: 'Không có tin nào.',
    quiet: (count: number) => `${count} xã khác trong phạm vi không có tin đang mở.`,
    noClock: 'không có thời hạn đang chạy',
    one: (code: string) => `Tin ${code}`,
    clocks: 'Thời hạn',
    nothing: 'Tin này không có thời hạn nào.',
  },
};
