import { newId } from '../../../platform/shared/id.ts';
import { openRegister } from '../../children/test/register-desk.ts';
import { type ConcernContent, type ConcernEntry, concernsContract } from '../contract.ts';

const room = concernsContract.endpoints;

/** 29/11/2021, 8 o'clock in the morning. */
export const eight = '2021-11-29T01:00:00.000Z';

const parent = { fullName: '', age: null, occupation: '' };

export const someContent = (more: Partial<ConcernContent> = {}): ConcernContent => ({
  ...{ childName: 'Trần Thị Thử Nghiệm', birthDate: null, estimatedAge: 9, sex: 'female', place: '' },
  ...{ happening: 'Nghe tiếng khóc nhiều đêm', presentState: '', fearedConsequence: '' },
  ...{ father: parent, mother: parent, family: '', carer: '', doneBefore: '', suspectedPerson: '' },
  ...more,
});

export const someone = { fullName: 'Lê Văn Báo', phone: '0912345678', address: 'Thôn Tây Sơn', note: '' };

/** A word in every text that only the commune's officers may read. */
export const marks = {
  childName: 'Đinh Quý Dấutên',
  place: 'KQ-P4-nơi',
  happening: 'KQ-P4-sựviệc',
  presentState: 'KQ-P4-tìnhtrạng',
  fearedConsequence: 'KQ-P4-hậuquả',
  family: 'KQ-P4-giađình',
  carer: 'KQ-P4-chămsóc',
  doneBefore: 'KQ-P4-đãlàm',
  suspectedPerson: 'KQ-P4-ngườibịnghi',
};
export const markedContent = (): ConcernContent =>
  someContent({
    ...marks,
    father: { fullName: 'Đinh Dấucha', age: 40, occupation: 'KQ-P4-nghềcha' },
    mother: { fullName: 'Lê Dấumẹ', age: 38, occupation: 'KQ-P4-nghềmẹ' },
  });
export const markedInformant = {
  ...{ fullName: 'Vũ Dấubáo', phone: '0987612345', address: 'KQ-P4-địachỉbáo', note: 'KQ-P4-ghichúbáo' },
};
/** Whatever of the above stands in a text. */
export const leakedIn = (text: string): string[] =>
  text.match(/KQ-P4-[\p{L}]+|Dấu(?:tên|cha|mẹ|báo)|0987612345/gu) ?? [];

/** The register's desk with people who report and a way to write one concern down. */
export async function openConcerns() {
  const desk = await openRegister();
  const { tanLam } = desk.served;
  const entry = (more: Partial<ConcernEntry> = {}): ConcernEntry => ({
    ...{ id: newId(), communeId: desk.phuLam, hamletId: null, source: 'phone', sourceReference: '' },
    ...{ receivedAt: desk.served.clock.now(), lateReason: '', inDanger: false, category: 'abused' },
    ...{ content: someContent(), informant: null, consent: false, ...more },
  });
  return {
    ...desk,
    entry,
    collaborator: await tanLam.person('collaborator', 'phu-lam/thon-dong-son'),
    otherCollaborator: await tanLam.person('collaborator', 'phu-lam/thon-tay-son'),
    school: await tanLam.person('sector-officer', 'phong-giao-duc'),
    protector: await tanLam.person('data-protection-officer', 'tan-lam'),
    log: async (person = desk.officer, more: Partial<ConcernEntry> = {}) =>
      (await person.done(room.logConcern, entry(more))).id,
    versionOf: async (concernId: string, person = desk.officer) =>
      (await person.done(room.getConcern, { concernId })).concern.version,
    page: (concernId: string, person = desk.officer) => person.done(room.getConcern, { concernId }),
    open: (concernId: string, person = desk.officer) => person.done(room.openConcern, { concernId }),
  };
}

export type ConcernDesk = Awaited<ReturnType<typeof openConcerns>>;
