import type { Random } from '../../demonstration/content/random.ts';
import { type Draw, weighted, wordsOf } from '../chance.ts';
import { type Bearer, kinhName, kinhSurname } from './kinh.ts';
import type { Region } from './surnames.ts';

/**
 * How a people names its children; from memory, after names that are in use. `{s}` stands for the surname or clan, `{g}` for
 * the given name, `{k}` for a whole name made as the Kinh make theirs.
 */
interface Naming {
  surnames: string[];
  /** Whose surname the child bears. */
  lineage: 'father' | 'mother';
  boys: string;
  girls: string;
  boysGiven?: string[];
  girlsGiven?: string[];
}

const list = (text: string): string[] => text.split(',').map((name) => name.trim());
const likeKinh = (surnames: string): Naming => ({
  surnames: wordsOf(surnames),
  lineage: 'father',
  boys: '{k}',
  girls: '{k}',
});

/** By the code of ethnic-groups; who is not here is named as the Kinh are. */
const namings: Readonly<Record<string, Naming>> = {
  '02': likeKinh('Nông Hoàng Lương Triệu Ma Bế Lục Đàm Hứa Vi Nguyễn'),
  '03': {
    ...{ surnames: wordsOf('Lò Lường Quàng Cà Vi Tòng Hà Lô Cầm'), lineage: 'father' },
    ...{ boys: '{s} Văn {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Thưởng Inh Pản Hặc Sơn Bun Tuấn Xuân Chung Hiêng Dũng Thoan'),
    girlsGiven: wordsOf('Inh Pâng Hặc Xiên Thảo Bun Duyên Lả Ín Phương Nọi Hương'),
  },
  '04': likeKinh('Trần Lâm Quách Vương Lý Tăng Trịnh Châu Giang Hứa Lưu'),
  '05': {
    ...{ surnames: wordsOf('Thạch Sơn Kim Danh Châu Lâm Kiên Lý'), lineage: 'father' },
    ...{ boys: '{s} {g}', girls: '{s} Thị {g}' },
    boysGiven: list('Sô Phia, Sa Vanh, Đa Ra, Út, Sóc Kha, Ra Thi, Phi Rum, Nhật, Sà Rươl, Bô Ra'),
    girlsGiven: list('Sà Rây, Sóc Kha, Na Ri, Đa Ni, Út, Sa Mon, Pha Ly, Sô Phi, Hồng Nhung, Ny Ta'),
  },
  '06': likeKinh('Bùi Đinh Quách Hà Nguyễn Phạm Trương'),
  '07': likeKinh('Nông Hoàng Lương Lộc Vi Mông Phùng Triệu Hứa Lý'),
  '08': {
    ...{ surnames: wordsOf('Giàng Sùng Thào Vàng Lầu Vừ Hạng Mùa Lý Cứ Tráng'), lineage: 'father' },
    ...{ boys: '{s} A {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Páo Chua Sình Dơ Tủa Lử Vảng Phử Súa Dình Của Sùng Nhè'),
    girlsGiven: wordsOf('Mỷ Dợ Súa Chứ Mai Xia Ca Pàng Dung Sua Say Nhia'),
  },
  '09': {
    ...{ surnames: wordsOf('Bàn Triệu Đặng Phùng Lý Chảo Tẩn'), lineage: 'father' },
    ...{ boys: '{s} Văn {g}', girls: '{s} Mùi {g}' },
    boysGiven: wordsOf('Lìn Phấu Quyên Chòi Tiến Sông Vạn Thanh Pham'),
    girlsGiven: wordsOf('Mụi Nái Pham Chiêu Ghến Khe Sính Coi'),
  },
  '10': {
    ...{ surnames: list('Rơ Châm, Siu, Ksor, Kpă, Rah Lan, Nay, Rmah, Rơ Mah'), lineage: 'mother' },
    ...{ boys: '{s} {g}', girls: "{s} H'{g}" },
    boysGiven: wordsOf('Thuyên Kiên Hyuk Tin Khơn Phiên Sôn Luân Dêm'),
    girlsGiven: wordsOf('Bia Nhiên Trâm Lan Ngọc Uyên Blơi Đơi Mlan'),
  },
  '12': {
    ...{ surnames: list('Niê, Mlô, Êban, Ayun, Kbuôr, Byă, Niê Kdăm, Buôn Yă'), lineage: 'mother' },
    ...{ boys: 'Y {g} {s}', girls: "H'{g} {s}" },
    boysGiven: wordsOf('Thuăn Bhiông Krang Djuang Ngun Khuê Sara Wăn Đhăm'),
    girlsGiven: wordsOf('Hen Bia Nuê Lê Zina Đuôn Mrao Ngăm Rut'),
  },
  '13': {
    ...{ surnames: wordsOf('Đinh'), lineage: 'father', boys: '{s} Văn {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Nhưn Blưl Hmưnh Kheo Rêu Thới Grang'),
    girlsGiven: wordsOf('Hlem Bích Nhưn Hyơk Phưm Lai Ngor'),
  },
  '14': {
    ...{ surnames: [''], lineage: 'father', boys: 'A {g}', girls: 'Y {g}' },
    boysGiven: wordsOf('Thiên Biu Nheo Phương Đức Thút Hùng Khiết'),
    girlsGiven: wordsOf('Thủy Hạnh Blưng Nhi Kim Rin Hoa Thảo'),
  },
  '16': {
    ...{ surnames: list('Liêng Hót, Kơ Să, Bon Niêng, Cil, Lơ Mu'), lineage: 'mother' },
    ...{ boys: "K'{g}", girls: '{s} Ka {g}' },
    boysGiven: wordsOf('Brôi Brèo Tem Nhẻo Thanh Dip Sơn Hoàng'),
    girlsGiven: wordsOf('Hiền Nhẻo Thủy Brợi Sroi Duyên Mai'),
  },
  '17': likeKinh('Bá Đàng Thành Hán Lưu Kiều Quảng Đổng Châu'),
  '19': {
    ...{ surnames: wordsOf('Phạm Đinh'), lineage: 'father', boys: '{s} Văn {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Hring Tróc Nía Rin Bôn Thoái Khéo Đói'),
    girlsGiven: wordsOf('Ré Trăng Hlé Bôi Lía Trôi Veo'),
  },
  '20': {
    ...{ surnames: list('Buôn Krông, Ndu, Liêng, Rơ Lưk'), lineage: 'mother' },
    ...{ boys: 'Y {g} {s}', girls: "H'{g} {s}" },
    boysGiven: wordsOf('Krang Bel Nhem Tông Wer Sơn'),
    girlsGiven: wordsOf('Mai Blưng Nhơi Thương Rel'),
  },
  '21': {
    ...{ surnames: list('Mấu, Cao, Pi Năng, Chamaléa, Katơr, Bo Bo'), lineage: 'mother' },
    ...{ boys: '{s} {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Đắc Xuân Thinh Lợi Hậu Nghĩa Biên'),
    girlsGiven: wordsOf('Hương Nhiên Bích Lem Trinh Thom'),
  },
  '23': {
    ...{ surnames: wordsOf('Hồ'), lineage: 'father', boys: '{s} Văn {g}', girls: '{s} Thị {g}' },
    boysGiven: wordsOf('Lả Thâng Khứa Phương Moan Nhờ'),
    girlsGiven: wordsOf('Pả Lâm Thiết Hiêng Bun Nương'),
  },
};

interface People {
  naming: Naming | undefined;
  surname: Draw<string> | undefined;
  boys: Draw<string> | undefined;
  girls: Draw<string> | undefined;
}

const evenly = (values: string[] | undefined): Draw<string> | undefined =>
  values && weighted(values.map((value) => [value, 1]));

const peoples = new Map<string, People>(
  Object.entries(namings).map(([code, naming]) => [
    code,
    {
      naming,
      surname: evenly(naming.surnames),
      boys: evenly(naming.boysGiven),
      girls: evenly(naming.girlsGiven),
    },
  ]),
);

export const lineageOf = (ethnicity: string): 'father' | 'mother' =>
  peoples.get(ethnicity)?.naming?.lineage ?? 'father';

/** Empty for a people without surnames. */
export const drawSurname = (random: Random, ethnicity: string, region: Region): string =>
  peoples.get(ethnicity)?.surname?.(random) ?? kinhSurname(random, region);

export function drawName(random: Random, ethnicity: string, bearer: Bearer, surname: string): string {
  const people = peoples.get(ethnicity);
  const male = bearer === 'boys' || bearer === 'men';
  const pattern = people?.naming?.[male ? 'boys' : 'girls'];
  const given = (male ? people?.boys : people?.girls)?.(random);
  if (!pattern || given === undefined) return kinhName(random, bearer, surname);
  return pattern.replace('{s}', surname).replace('{g}', given).trim();
}
