/** Words of the figures. */
export const vi = {
  figuresPage: {
    title: 'Số liệu trẻ em',
    lead: (date: string) =>
      `Trẻ em dưới 16 tuổi đang ở địa bàn, tình trạng ngày ${date}. Mỗi trẻ em đếm một lần; nhóm đếm theo từng lần có mặt.`,
    day: 'Ngày',
    by: 'Theo',
    byCommune: 'Xã',
    byHamlet: 'Thôn',
    unit: 'Đơn vị',
    children: 'Trẻ em',
    male: 'Nam',
    female: 'Nữ',
    special: 'HCĐB',
    rate: 'Tỷ lệ HCĐB',
    all: 'Tất cả',
    groups: '14 nhóm hoàn cảnh đặc biệt',
    group: 'Nhóm',
    none: 'Chưa có trẻ em nào trong sổ ở phạm vi này.',
    definition:
      'Tỷ lệ = trẻ em thuộc ít nhất một trong 14 nhóm hoàn cảnh đặc biệt đã xác nhận (Luật Trẻ em Đ.10) ÷ tất cả trẻ em dưới 16 tuổi đang ở địa bàn. Trẻ em có nguy cơ đếm riêng. Các cột đếm điều ghi trong sổ trẻ em; vụ việc bảo vệ trẻ em đếm ở Số liệu vụ việc.',
    noRate: '–',
  },
};
