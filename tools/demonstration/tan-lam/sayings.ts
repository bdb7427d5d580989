import type { Random } from '../content/random.ts';
import type { ReportWords } from '../work/report-work.ts';
import { capitalised } from '../content/work.ts';
import type { UnitToDescribe, UnitYear } from './described-unit.ts';

const symbols: Readonly<Record<string, string>> = {
  'phong-lao-dong': 'KH-LĐTBXH',
  'phong-tai-chinh': 'KH-TCKH',
  'phong-tu-phap': 'KH-TP',
  'phong-y-te': 'KH-YT',
  'phong-giao-duc': 'KH-PGDĐT',
  'phong-van-hoa': 'KH-VHTT',
  'cong-an': 'KH-CAH',
  'mat-tran': 'KH-MTTQ-BTT',
  'hoi-phu-nu': 'KH-BTV',
  'huyen-doan': 'KH-HĐ',
  'hoi-bao-tro': 'KH-HBT',
  'hoi-khuyen-hoc': 'KH-HKH',
};

export const planNumberOf = (unit: UnitToDescribe, random: Random): string =>
  `${random.between(9, 58)}/${symbols[unit.member.unitKey] ?? 'KH-UBND'}`;

/** Opening words of a unit's own plan. */
export function introductionOf(unit: UnitToDescribe, random: Random): string {
  const parts = `${unit.hamlets.length} ${unit.name.startsWith('thị trấn') ? 'khu phố' : 'thôn'}`;
  const name = capitalised(unit.name);
  if (unit.kind === 'office')
    return `Thực hiện Kế hoạch số 45/KH-UBND ngày 25/3/2021 của UBND huyện Tân Lâm, ${name} triển khai phần việc được giao như sau:`;
  if (unit.kind === 'organisation')
    return `Hưởng ứng Kế hoạch số 45/KH-UBND của UBND huyện, ${name} đăng ký các hoạt động trong năm:`;
  const children = unit.facts?.children.toLocaleString('vi-VN') ?? '';
  return random.pick([
    `${name} hiện có ${children} trẻ em dưới 16 tuổi ở ${parts}. Căn cứ Kế hoạch số 45/KH-UBND của UBND huyện, UBND ${unit.name} xây dựng kế hoạch năm 2021:`,
    `Theo Kế hoạch số 45/KH-UBND của UBND huyện và điều kiện của địa phương (${parts}, ${children} trẻ em), UBND ${unit.name} phân công thực hiện:`,
    `UBND ${unit.name} cụ thể hóa Kế hoạch số 45/KH-UBND của UBND huyện; ưu tiên trẻ em có hoàn cảnh đặc biệt trong tổng số ${children} trẻ em:`,
  ]);
}

const millions = (dong: number): string =>
  `${Math.round(dong / 1_000_000).toLocaleString('vi-VN')} triệu đồng`;

/** The unit's own judgement of its year, in its report. */
function overviewOf(unit: UnitYear): string {
  const done = unit.works.filter((work) => work.done);
  const spent = done.reduce((sum, work) => sum + (work.done?.spent ?? 0), 0);
  const name = capitalised(unit.name);
  const count = `${done.length}/${unit.works.length} hoạt động`;
  if (unit.kind !== 'commune')
    return unit.random.pick([
      `${name} đã thực hiện ${count} trong kế hoạch, kinh phí ${millions(spent)}. Việc phối hợp với các xã thuận lợi trong sáu tháng đầu năm; quý III phải đổi cách làm nhiều vì dịch.`,
      `Đến thời điểm báo cáo, ${name} hoàn thành ${count}. Phần lớn việc có đông người dự đã chuyển sang hình thức nhỏ hoặc trực tuyến; kinh phí thực chi ${millions(spent)}.`,
      `Năm 2021 ${name} làm được ${count}, chi ${millions(spent)}. Kết quả rõ nhất là các việc gắn với từng gia đình, từng trẻ em; các việc phong trào giảm so với năm trước.`,
    ]);
  return unit.random.pick([
    `Năm 2021 ${unit.name} thực hiện ${count} với kinh phí ${millions(spent)}. Trẻ em có hoàn cảnh đặc biệt được theo dõi theo từng thôn; các hoạt động đông người trong hè phải giảm quy mô để phòng dịch.`,
    `UBND ${unit.name} đã thực hiện ${count} trong kế hoạch. Công tác tặng quà, khai sinh làm tốt; dạy bơi chưa đạt như mong muốn do thời gian giãn cách trùng với hè. Tổng chi ${millions(spent)}.`,
    `Các thôn phối hợp tốt, cộng tác viên nắm được hoàn cảnh từng em. ${capitalised(unit.name)} hoàn thành ${count}, chi ${millions(spent)}, trong đó một phần là tiền vận động.`,
    `So với năm 2020, số trẻ em được trợ giúp tăng, số buổi sinh hoạt tập trung giảm. ${capitalised(unit.name)} làm được ${count}; kinh phí ${millions(spent)}.`,
    `${capitalised(unit.name)} là nơi có nhiều người đi làm ăn xa trở về trong dịch, việc rà soát trẻ em phải làm lại hai lần. Đã hoàn thành ${count}, sử dụng ${millions(spent)}.`,
  ]);
}

const communeProposals = [
  'Đề nghị huyện tập huấn thêm cho cộng tác viên thôn mới thay.',
  'Đề nghị hỗ trợ kinh phí mua hồ bơi lắp ghép dùng chung cho cụm xã.',
  'Đề nghị có phụ cấp cho cộng tác viên, nhất là thôn xa trung tâm.',
  'Đề nghị Trung tâm Y tế khám sàng lọc khuyết tật tại xã ít nhất mỗi năm một lần.',
  'Đề nghị sớm phân bổ kinh phí để xã chủ động chuẩn bị Tháng hành động vì trẻ em.',
  'Đề nghị có hướng dẫn chung về theo dõi trẻ em theo cha mẹ từ vùng dịch trở về.',
  'Đề nghị thay mẫu báo cáo quý bằng số liệu lấy từ sổ theo dõi, tránh làm hai lần.',
  'Đề nghị ngành điện, thủy lợi rào các kênh dẫn và hố ga gần khu dân cư.',
];
const otherProposals = [
  'Đề nghị UBND huyện giao chỉ tiêu từ đầu năm để đưa vào kế hoạch của ngành.',
  'Đề nghị duy trì họp Ban điều hành mỗi quý, kể cả bằng hình thức trực tuyến.',
  'Đề nghị các xã gửi danh sách trẻ em cần trợ giúp trước ngày 15 hằng tháng.',
  'Đề nghị có quy chế chia sẻ thông tin giữa công an, y tế và lao động khi có tin báo.',
  '',
];
const proposalsOf = (unit: UnitYear): string => {
  const [first = '', second = ''] = unit.random.shuffled(
    unit.kind === 'commune' ? communeProposals : otherProposals,
  );
  return unit.kind === 'commune' && unit.random.next() < 0.5 ? `${first}\n${second}` : first;
};

/** Why a task has nothing recorded, or a target is not reached. */
function taskExplanation(unit: UnitYear): string {
  return unit.random.pick([
    'Hoạt động định làm trong tháng 7, tháng 8 phải dừng theo chỉ đạo phòng dịch; đã chuyển sang tháng 12/2021.',
    'Đã chuẩn bị xong nhưng phải hoãn hai lần vì có ca bệnh trong xã; kinh phí chưa sử dụng.',
    'Đang làm, chưa có số liệu chính thức; sẽ bổ sung trước ngày 10/12.',
    'Nội dung này được lồng ghép vào hoạt động khác nên không ghi riêng kết quả.',
  ]);
}

function targetExplanation(unit: UnitYear, shortName: string): string {
  if (shortName.startsWith('Tỷ lệ'))
    return `${capitalised(unit.name)} là xã miền núi, tỷ lệ hộ nghèo cao; trong năm bổ sung 4 em do rà soát kỹ hơn, không phải do phát sinh mới.`;
  if (shortName.startsWith('Xã, thị trấn'))
    return 'Chưa đạt tiêu chí về sân chơi và về tỷ lệ trẻ em suy dinh dưỡng thấp còi; phấn đấu đạt năm 2022.';
  if (shortName.startsWith('Trẻ em bị xâm hại'))
    return 'Vụ việc còn trong hạn lập kế hoạch hỗ trợ, can thiệp, hoặc kế hoạch trình muộn vì chờ kết quả khám; trẻ em đã được bảo vệ.';
  return 'Các em còn lại đang chờ hội đồng xác định mức độ khuyết tật; xã đã tạm giúp từ nguồn vận động.';
}

export const reportWordsOf = (unit: UnitYear): ReportWords => ({
  overview: overviewOf(unit),
  proposals: proposalsOf(unit),
  explanation: (target) => (target === null ? taskExplanation(unit) : targetExplanation(unit, target)),
});
