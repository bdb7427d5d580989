import { keyOf } from '../../../../platform/shared/table-shape/words.ts';
import type { ImportField } from '../../contract/fields.ts';

/** What the words above a column say of it. */

const isMother = (key: string): boolean => /(^| )(me|ma)( |$)/.test(key);
const isFather = (key: string): boolean =>
  /(^| )(cha|bo|tia)( |$)/.test(key) || /(^| )ho ten ba( |$)/.test(key);
const isCarer = (key: string): boolean => /(cham soc|nuoi duong|giam ho|do dau)/.test(key);
const isParents = (key: string): boolean =>
  (isMother(key) && isFather(key)) || /(phu huynh|cha me|bo me|me cha)/.test(key);

/** Groups of the law and reasons of risk, told before parents are: "Mồ côi cha". */
const circumstances: readonly [RegExp, ImportField][] = [
  [/mo coi (ca )?(cha (va|lan|,)? ?me|bo (va|lan)? ?me|ca hai)/, 'circumstance:special:HC01'],
  [/bo roi/, 'circumstance:special:HC02'],
  [/khong noi nuong tua/, 'circumstance:special:HC03'],
  [/hiv/, 'circumstance:special:HC05'],
  [/(vi pham phap luat|lam trai phap luat)/, 'circumstance:special:HC06'],
  [/nghien (ma tuy|hut)/, 'circumstance:special:HC07'],
  [/bo hoc kiem song/, 'circumstance:special:HC08'],
  [/(ton hai nghiem trong|bi bao luc)/, 'circumstance:special:HC09'],
  [/bi boc lot/, 'circumstance:special:HC10'],
  [/xam hai tinh duc/, 'circumstance:special:HC11'],
  [/bi mua ban/, 'circumstance:special:HC12'],
  [/(benh hiem ngheo|hiem ngheo|dieu tri dai ngay)/, 'circumstance:special:HC13'],
  [/(di cu|lanh nan|ti nan)/, 'circumstance:special:HC14'],
  [/(chat doc hoa hoc|da cam)/, 'circumstance:toxin:chemical-toxin'],
  [/nguy co bo hoc/, 'circumstance:dropout-risk:dropout-risk'],
  [/(ly hon|ly than)/, 'circumstance:at-risk:parents-divorced'],
  [/(cha me|bo me) di lam (an )?xa/, 'circumstance:at-risk:parents-working-away'],
  [/(song|o) (voi|cung) ong ba/, 'circumstance:at-risk:with-grandparents'],
];

/** In this order: the first that fits counts. `key` holds all headings above the column, the outer first. */
const fields: readonly [RegExp, ImportField][] = [
  [/(so|ma|sdd) ?(so )?dinh danh|dinh danh|cccd|can cuoc|cmnd|ma so ca nhan/, 'personalId'],
  [/khai sinh.*(ngay|dang ky)|ngay.*khai sinh/, 'birthCertificateOn'],
  [/khai sinh.*so|so.*khai sinh|^giay khai sinh$/, 'birthCertificateNumber'],
  [
    /(gia tri|han|den ngay).*(bhyt|bao hiem|the)|(bhyt|bao hiem|the).*(gia tri|han |den ngay)/,
    'insuranceUntil',
  ],
  [/bhyt|bao hiem y te|so the/, 'insuranceNumber'],
  [/noi sinh/, 'birthPlace'],
  [/que quan|nguyen quan/, 'homeTown'],
  [/quan he.*chu ho|chu ho.*quan he/, 'relationToHead'],
  [/chu ho/, 'householdHead'],
  [/can ngheo/, 'householdClass:near-poor'],
  [/(^| )ngheo$|ho ngheo$/, 'householdClass:poor'],
  [/co cong/, 'householdClass:merit'],
  [/(dien|loai|hoan canh|phan loai) (cua )?(ho|gia dinh)|thuoc dien|doi tuong ho|kinh te/, 'householdClass'],
  [/(so|ma) (so )?ho( |$)|ho so$|so ho khau/, 'householdNumber'],
  [/khuyet tat.*(giay|so|xac nhan)|giay.*khuyet tat/, 'disabilityCertificate'],
  [/muc do( khuyet tat)?$|khuyet tat.*(muc|nang nhe)/, 'disabilityLevel'],
  [/dang( khuyet)? tat|khuyet tat.*(dang|loai)/, 'disabilityTypes'],
  [/khuyet tat/, 'circumstance:special:HC04'],
  [/(^| )(thon|ap|buon|xom|khom|to dan pho|khu pho|khu dan cu|tdp|to$|tieu khu)( |$)|^ban$/, 'hamlet'],
  [/(^| )(xa|phuong)( |$).*|thi tran/, 'commune'],
  [/thuong tru|ho khau/, 'registeredAddress'],
  [/dia chi|cho o|noi o|tam tru|so nha/, 'address'],
  [/dan toc/, 'ethnicity'],
  [/ngay thang nam sinh|ngay sinh|ngay thang|sinh ngay|^sinh$|ns$/, 'birthDate'],
  [/nam sinh/, 'birthDate'],
  [/gioi tinh|^gioi$|^phai$/, 'sex'],
  [/ten (goi )?(khac|o nha|thuong goi)|biet danh/, 'otherName'],
  [/(dien thoai|sdt|so dt|^dt$|lien he)/, 'phone'],
  [/(dang )?(song|o) (voi|cung)( ai)?/, 'livesWith'],
  [/(trinh do|tinh trang (di )?hoc|hoc tap$|hoc van|dang hoc|tinh trang hoc)/, 'schooling'],
  [/truong/, 'school'],
  [/(^| )lop/, 'grade'],
  [/nguy co/, 'atRisk'],
  [/hoan canh|doi tuong|thuoc nhom|nhom tre/, 'circumstances'],
  [/ghi chu|ghi nhan|y kien/, 'note'],
];

function ofRelative(key: string, who: 'mother' | 'father' | 'carer'): ImportField | undefined {
  if (/dien thoai|sdt|so dt/.test(key)) return `${who}Phone`;
  if (who === 'carer') return /quan he/.test(key) ? 'carerRelation' : 'carerName';
  if (/nam sinh|ngay sinh/.test(key)) return `${who}BirthYear`;
  if (/nghe/.test(key)) return `${who}Occupation`;
  if (/tinh trang|con song|hien (nay|tai)/.test(key)) return `${who}State`;
  return `${who}Name`;
}

/** "Năm" with its accent is a year, "Nam" a sex; without accents the columns beside it tell. */
const saysYear = (part: string): boolean => /^năm( sinh)?$/iu.test(part.normalize('NFC').trim());

function ofLeaf(parts: readonly string[], beside: readonly string[]): ImportField | undefined {
  const leaf = parts.at(-1) ?? '';
  const key = keyOf(leaf);
  const group = keyOf(parts.slice(0, -1).join(' '));
  const ofBirth = /sinh/.test(group) || (beside.includes('ngay') && beside.includes('thang'));
  if (key === 'ngay' && ofBirth) return 'birthDay';
  if (key === 'thang' && ofBirth) return 'birthMonth';
  if ((saysYear(leaf) || (key === 'nam' && beside.includes('thang'))) && ofBirth) return 'birthYear';
  if (key === 'nam' || key === 'trai' || key === 'gioi tinh nam') return 'sexMale';
  return key === 'nu' || key === 'gai' || key === 'gioi tinh nu' ? 'sexFemale' : undefined;
}

const ofName: readonly [RegExp, ImportField][] = [
  [/^(ho va (chu )?dem|ho va ten dem|ho dem|ho va chu lot|ho lot|ho chu dem)/, 'familyAndMiddle'],
  [/^ten$|^ten (tre|em|hoc sinh|goi)$/, 'givenName'],
  [/^(ho va ten|ho ten|ten)/, 'fullName'],
];

/** The field that a column's headings name; undefined where they name none. `beside`: keys of the other columns' last headings. */
export function fieldOfTitle(parts: readonly string[], beside: readonly string[]): ImportField | undefined {
  const key = keyOf(parts.join(' '));
  if (key === '') return undefined;
  const leaf = ofLeaf(parts, beside);
  if (leaf) return leaf;
  const group = circumstances.find(([pattern]) => pattern.test(key))?.[1];
  if (group) return group;
  if (/chu ho/.test(key)) return /quan he/.test(key) ? 'relationToHead' : 'householdHead';
  if (/(dang )?(song|o) (voi|cung)/.test(key)) return 'livesWith';
  if (isParents(key)) return /dien thoai|sdt/.test(key) ? 'phone' : 'parents';
  if (isCarer(key)) return ofRelative(key, 'carer');
  if (isMother(key)) return ofRelative(key, 'mother');
  if (isFather(key)) return ofRelative(key, 'father');
  const own = keyOf(parts.at(-1) ?? '');
  const name =
    ofName.find(([pattern]) => pattern.test(own))?.[1] ?? ofName.find(([pattern]) => pattern.test(key))?.[1];
  if (name && !/(truong|lop|thon|xa|ap)$/.test(own))
    return name === 'givenName' && !beside.some((other) => ofName[0]?.[0].test(other)) ? 'fullName' : name;
  return fields.find(([pattern]) => pattern.test(key))?.[1];
}
