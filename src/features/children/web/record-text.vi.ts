/** Words of the child's page that came later than `text.vi.ts`. */
export const recordWords = {
  circumstance: {
    change: 'Sửa, thêm căn cứ',
    changeTitle: 'Sửa hoàn cảnh',
    changed: 'Đã sửa hoàn cảnh.',
    paper: 'Bản chụp trong hồ sơ',
    noPaper: 'Không kèm bản chụp',
    open: (name: string) => `Tải về: ${name}`,
    confirmedBy: (name: string, on: string) => `xác nhận bởi ${name} ngày ${on}`,
    law: 'Theo',
  },
  assigned: {
    title: 'Giao theo dõi',
    lead: 'Người được giao xem được phần nhạy cảm của hồ sơ, trừ chuyện xâm hại và HIV.',
    none: 'Chưa giao cho ai ngoài xã.',
    since: (name: string, date: string) => `${name}, từ ${date}`,
    add: 'Giao chuyên viên',
    officer: 'Chuyên viên tổng hợp',
    nobody: 'Cấp trên chưa có chuyên viên tổng hợp nào.',
    reason: 'Lý do',
    send: 'Giao',
    done: 'Đã giao.',
    end: 'Thôi giao',
    endOf: (name: string) => `Thôi giao cho ${name}`,
    ended: 'Đã thôi giao.',
    listNote:
      'Danh sách này chỉ gồm trẻ em được giao cho bạn theo dõi; những trẻ em khác bạn chỉ thấy trong số đếm.',
  },
  classOf: (year: string) => `Diện hộ năm ${year}`,
  pick: 'Chọn',
  names: {
    apart: 'Họ, đệm, tên không tách như thường lệ',
    hint: 'Dùng khi tên của dân tộc mình tách khác: danh sách xếp theo tên gọi, họ, đệm.',
  },
};
