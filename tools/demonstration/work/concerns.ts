import {
  type ConcernContent,
  type ConcernEntry,
  concernsContract,
} from '../../../src/features/concerns/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { atLocal } from '../../../src/platform/shared/instant.ts';
import type { Desk } from './desk.ts';
import type { Visit } from './year.ts';

/** What was told to one commune in autumn: on the telephone, by a school office, by a collaborator at night. All invented. */

const { addDuty, logConcern, acknowledgeConcern, decideConcern, replyToReporter, listConcerns } =
  concernsContract.endpoints;

const parent = { fullName: '', age: null, occupation: '' };
const blank: ConcernContent = {
  ...{ childName: '', birthDate: null, estimatedAge: null, sex: 'unknown', place: '', happening: '' },
  ...{ presentState: '', fearedConsequence: '', father: parent, mother: parent, family: '', carer: '' },
  ...{ doneBefore: '', suspectedPerson: '' },
};

type Told = Pick<ConcernEntry, 'source' | 'category' | 'inDanger'> &
  Partial<Pick<ConcernEntry, 'hamletId' | 'informant' | 'consent'>>;

/** The one who listens writes it down at once. */
async function tell(desk: Desk, communeId: string, told: Told, content: Partial<ConcernContent>) {
  const entry = { hamletId: null, informant: null, consent: false, sourceReference: '', lateReason: '' };
  const { id } = await desk.act(logConcern, {
    ...{ ...entry, ...told, id: newId(), communeId, receivedAt: desk.now() },
    content: { ...blank, ...content },
  });
  return id;
}

async function onTheTelephone(desk: Desk, communeId: string): Promise<void> {
  const onDuty = { fullName: 'Đặng Thị Hồng Nhung', phone: '0203 999 014' };
  await desk.act(addDuty, { id: newId(), communeId, ...onDuty, fromDate: '2021-11-01', toDate: null });
  const informant = { fullName: 'Lò Thị Nhài', phone: '0203 999 027', address: '', note: 'Hàng xóm' };
  const told = { source: 'phone' as const, category: 'at-risk' as const, inDanger: false };
  const concernId = await tell(
    desk,
    communeId,
    { ...told, informant, consent: true },
    {
      ...{ childName: 'Lường Gia Huy', estimatedAge: 7, sex: 'male', carer: 'Bà nội, tuổi cao' },
      happening: 'Cha mẹ đi làm xa, em ở với bà, hay ra bờ suối chơi một mình',
    },
  );
  const reason = 'Đã đến nhà, hướng dẫn bà trông em; hẹn trưởng thôn qua lại mỗi tuần';
  const { version } = await desk.act(decideConcern, {
    ...{ concernId, version: 1, outcome: 'advice', reason, toAgency: '' },
  });
  const answer = 'Xã đã đến nhà và cử người qua lại';
  await desk.act(replyToReporter, {
    ...{ concernId, version, told: answer, repliedAt: desk.now(), way: 'phone' },
  });
}

async function bySchoolOffice(desk: Desk, communeId: string): Promise<void> {
  const told = { source: 'school' as const, category: 'abused' as const, inDanger: false };
  await tell(desk, communeId, told, {
    ...{ childName: 'Vàng Thị Mỷ', estimatedAge: 10, sex: 'female', place: 'Trường Tiểu học Phú Lâm' },
    happening: 'Cô giáo thấy nhiều vết bầm ở tay, em nói bị đánh ở nhà',
    presentState: 'Vẫn đi học, sợ về nhà',
  });
}

async function takeUp(desk: Desk): Promise<void> {
  const { rows } = await desk.act(listConcerns, { pile: 'waiting' });
  for (const { id: concernId, version } of rows) await desk.act(acknowledgeConcern, { concernId, version });
}

async function atNight(desk: Desk, places: { communeId: string; hamletId: string }): Promise<void> {
  const told = { source: 'collaborator' as const, category: 'abused' as const, inDanger: true };
  await tell(
    desk,
    places.communeId,
    { ...told, hamletId: places.hamletId },
    {
      ...{ estimatedAge: 5, sex: 'female' },
      happening: 'Nhà cuối ngõ có tiếng la khóc và đập phá nhiều giờ',
    },
  );
}

/** The visits of those who tell and of the officer who takes it up. */
export function concernVisits(unitIdOf: (unitKey: string) => string): Visit[] {
  const communeId = unitIdOf('phu-lam');
  const hamletId = unitIdOf('phu-lam/thon-dong-son');
  const visit = (day: string, clock: string, loginName: string, work: Visit['work']): Visit => ({
    ...{ at: atLocal(day, clock), loginName, work, inHaste: true },
  });
  return [
    visit('2021-11-12', '09:10', 'xa.phulam', (desk) => onTheTelephone(desk, communeId)),
    visit('2021-11-26', '15:05', 'giaoduc.tanlam', (desk) => bySchoolOffice(desk, communeId)),
    visit('2021-11-26', '15:25', 'xa.phulam', takeUp),
    visit('2021-11-28', '22:40', 'ctv.dongson', (desk) => atNight(desk, { communeId, hamletId })),
  ];
}
