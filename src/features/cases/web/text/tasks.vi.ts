/** Words of what comes next in cases, and of what helps to write an act. */
export const tasks = {
  tasks: {
    title: 'Việc sắp tới',
    none: 'Chưa hẹn việc nào: lần theo dõi và hoạt động của kế hoạch đã duyệt sẽ hiện ở đây.',
    followUp: 'Theo dõi, thăm trẻ em',
    action: (measure: string) => `Xong hoạt động: ${measure}`,
    due: 'Hẹn ngày',
    what: 'Việc',
    record: 'Ghi kết quả',
    recordOf: (what: string, code: string) => `Ghi kết quả: ${what}, ${code}`,
  },
  aids: {
    suggests: 'Bảng đánh giá gợi ý: khẩn cấp',
    suggestsNot: 'Bảng đánh giá không gợi ý khẩn cấp.',
    unfinished: 'Chọn hết các mục để xem gợi ý.',
    decides: 'Đây là gợi ý. Người đánh giá quyết định và ghi lý do.',
    differs: 'Kết luận đang chọn khác gợi ý: nêu rõ vì sao.',
    uncertain: 'ngưỡng do hệ thống đề xuất',
    template: 'Soạn từ mẫu',
    templateHint: 'Điền mục tiêu và các hoạt động thường dùng; sửa lại trước khi trình.',
    noTemplate: 'Tự soạn',
  },
};
