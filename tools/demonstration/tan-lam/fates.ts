/** What becomes of each unit's plan and report; chosen so that every screen has something to show. */

/** Own plans handed in after 15 April: the day on which they came. */
export const latePlans: Readonly<Record<string, string>> = {
  'cua-sa': '2021-04-19',
  'cat-son': '2021-04-20',
  'hoi-bao-tro': '2021-04-23',
  // In time all the same: the due day was moved.
  'yen-thuy': '2021-04-20',
};

export interface ExtensionWish {
  unitKey: string;
  askedOn: string;
  wantedDueOn: string;
  reason: string;
  answer: { decision: 'granted' | 'refused'; reason: string } | null;
  kind: 'own-plan' | 'results-report';
}

export const extensionWishes: readonly ExtensionWish[] = [
  {
    ...{ unitKey: 'yen-thuy', kind: 'own-plan', askedOn: '2021-04-12', wantedDueOn: '2021-04-22' },
    reason: 'Công chức phụ trách đang điều trị tại bệnh viện, người thay mới nhận việc từ ngày 09/4.',
    answer: { decision: 'granted', reason: 'Đồng ý gia hạn một tuần; đề nghị xã bố trí người dự phòng.' },
  },
  {
    ...{ unitKey: 'cat-son', kind: 'own-plan', askedOn: '2021-04-13', wantedDueOn: '2021-05-05' },
    reason: 'Xã đang chờ HĐND họp thông qua dự toán, đề nghị lùi đến đầu tháng 5.',
    answer: {
      decision: 'refused',
      reason: 'Kế hoạch không phụ thuộc kỳ họp HĐND; xã lập trước, điều chỉnh dự toán sau.',
    },
  },
  {
    ...{ unitKey: 'cong-an', kind: 'results-report', askedOn: '2021-11-25', wantedDueOn: '2021-12-17' },
    reason: 'Số liệu vụ việc chốt ngày 14/12 theo kỳ báo cáo của ngành, đề nghị được gửi sau kỳ chốt.',
    answer: null,
  },
];

/** Came back once because the money had no source. */
export const returnedPlan = {
  unitKey: 'hoi-khuyen-hoc',
  returnedOn: '2021-04-16',
  reason: 'Các hoạt động chưa ghi nguồn kinh phí; đề nghị bổ sung để phòng TC-KH theo dõi.',
  againOn: '2021-04-20',
};

export type ReportFate = 'accepted' | 'submitted' | 'returned' | 'answered' | 'draft' | 'none';

const fateLists: Readonly<Record<ReportFate, readonly string[]>> = {
  accepted: ['phong-tai-chinh', 'phong-tu-phap', 'hoi-phu-nu', 'phu-lam', 'long-khe', 'hoa-lac'],
  returned: ['hai-thinh', 'my-trach'],
  answered: ['huyen-doan'],
  draft: ['phong-van-hoa', 'cat-son', 'yen-thuy', 'hoi-khuyen-hoc'],
  none: ['cong-an', 'hoi-bao-tro', 'ngoc-linh'],
  submitted: [],
};

export function reportFateOf(unitKey: string): ReportFate {
  const found = Object.entries(fateLists).find(([, keys]) => keys.includes(unitKey));
  return (found?.[0] as ReportFate | undefined) ?? 'submitted';
}

/** The line that the officer sends back, by the key of its duty. */
export const returnedLines: Readonly<Record<string, { duty: string; reason: string; answer?: string }>> = {
  'hai-thinh': {
    duty: 'gifts',
    reason:
      'Số em được tặng quà cao hơn số em trong danh sách; đề nghị đối chiếu lại hai đợt, tránh tính trùng.',
  },
  'my-trach': {
    duty: 'fund',
    reason: 'Chưa rõ phần hiện vật quy ra tiền; đề nghị ghi rõ tiền mặt và hiện vật.',
  },
  'huyen-doan': {
    duty: 'org-mobilise',
    reason: 'Số buổi sinh hoạt chưa khớp báo cáo hè gửi tháng 8; đề nghị giải trình.',
    answer:
      'Báo cáo hè tính đến 31/7 là 121 buổi; số trong báo cáo này gồm cả 17 buổi trực tuyến của tháng 8. Đã đính kèm danh sách theo xã.',
  },
};

export interface Worry {
  unitKey: string;
  raisedOn: string;
  duty: string | null;
  content: string;
  proposal: string;
  answer?: { on: string; content: string; closed?: boolean };
}

export const worries: readonly Worry[] = [
  {
    ...{ unitKey: 'ngoc-linh', duty: 'water', raisedOn: '2021-05-24' },
    content: 'Đập Suối Đá dài hơn 300 m, xã không đủ kinh phí làm rào; trẻ em hai thôn vẫn đi tắt qua đập.',
    proposal: 'Hỗ trợ 45 triệu đồng hoặc giao Công ty thủy nông làm rào.',
    answer: {
      on: '2021-06-08',
      content:
        'UBND huyện đã giao Công ty thủy nông rào 120 m phía đường đi trong tháng 6; phần còn lại xã cắm biển và cử người trực giờ tan học.',
    },
  },
  {
    ...{ unitKey: 'phong-tu-phap', duty: 'birth-guide', raisedOn: '2021-07-19' },
    content:
      'Nhiều trẻ sinh ở nơi khác theo cha mẹ về quê trong dịch, không có giấy chứng sinh để đăng ký khai sinh.',
    proposal: 'Thống nhất cách xác minh qua điện thoại, văn bản điện tử với nơi sinh.',
    answer: {
      on: '2021-08-04',
      content:
        'Thống nhất: xác minh qua trục liên thông, quá 10 ngày không trả lời thì lập văn bản cam đoan có người làm chứng.',
      closed: true,
    },
  },
  {
    ...{ unitKey: 'hai-thinh', duty: 'water', raisedOn: '2021-07-22' },
    content:
      'Lớp bơi ở bãi Vạn Chài đang học thì giãn cách, giáo viên và phao thuê theo ngày nên phát sinh chi phí.',
    proposal: 'Cho chuyển phần kinh phí còn lại sang mua phao, sào cứu đuối.',
    answer: {
      on: '2021-08-04',
      content: 'Đồng ý chuyển mục chi trong phạm vi dự toán đã giao; báo phòng TC-KH trước khi mua.',
      closed: true,
    },
  },
  {
    ...{ unitKey: 'hoi-bao-tro', duty: 'org-gifts', raisedOn: '2021-10-12' },
    content: 'Nhà tài trợ ba xe lăn hoãn sang năm sau, ba em đã được hẹn nhận trong tháng 11.',
    proposal: 'Phòng LĐTBXH giới thiệu nguồn khác hoặc cho mượn xe của trung tâm phục hồi.',
    answer: {
      on: '2021-10-26',
      content:
        'Trung tâm phục hồi chức năng tỉnh cho mượn hai xe; xe thứ ba đề nghị Hội Chữ thập đỏ, sẽ trả lời trước 15/12.',
    },
  },
  {
    ...{ unitKey: 'dai-son', duty: null, raisedOn: '2021-11-10' },
    content:
      'Hai trong sáu cộng tác viên thôn đi làm ăn xa, thôn Núi Ngang và Hóc Dừa không có người theo dõi trẻ em.',
    proposal: 'Cho phép trưởng thôn kiêm nhiệm và được hưởng phụ cấp.',
  },
  {
    ...{ unitKey: 'phong-giao-duc', duty: 'school-swim', raisedOn: '2021-11-15' },
    content: 'Hai hồ bơi lắp ghép ở Hải Thịnh và Cát Sơn đã hết thời hạn thuê khi chưa dạy xong.',
    proposal: 'Bố trí kinh phí thuê tiếp trong hè 2022 từ nguồn chưa sử dụng.',
  },
  {
    ...{ unitKey: 'quang-tien', duty: 'review', raisedOn: '2021-11-17' },
    content:
      'Còn một em chưa được trợ cấp vì hội đồng xác định mức độ khuyết tật của xã thiếu thành viên y tế.',
    proposal: 'Trung tâm Y tế cử bác sĩ tham gia hội đồng theo cụm xã.',
  },
];
