import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, PlainDateText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { UnitSector } from '../../units/contract.ts';
import { ChildRecord, Relative } from './child.ts';
import { childFieldNames, fieldGroups } from './fields.ts';

/** Information on a child handed to an office outside the commune: by the table of sectors, by name of the groups, for a time. */

const FieldGroup = z.enum(fieldGroups);

/** What an office may be told of a child; a field that the referral does not open is absent. */
export const ReferredFacts = z
  .object({
    ...ChildRecord.pick({
      ...{ fullName: true, otherNames: true, familyName: true, middleName: true, givenName: true, sex: true },
      ...{ birthDate: true, birthPrecision: true, nationality: true, birthRegistration: true },
      ...{ birthCertificateNumber: true, birthCertificateOn: true, birthPlace: true },
      ...{ residence: true, registeredAddress: true, address: true, presence: true, livesWith: true },
      ...{ guardian: true, schooling: true, grade: true, school: true },
      ...{ insuranceNumber: true, insuranceUntil: true },
      ...{ disabilityTypes: true, disabilityLevel: true, disabilityCertificate: true },
    }).shape,
    unitName: z.string(),
    relatives: z.array(Relative.pick({ kind: true, fullName: true, relation: true, phone: true })),
  })
  .partial();
export type ReferredFacts = z.output<typeof ReferredFacts>;

const told = {
  id: Id,
  groups: z.array(FieldGroup),
  purpose: z.string(),
  basis: z.string(),
  fromDate: PlainDateText,
  /** Who handed over. */
  by: z.string(),
};

/** As the commune sees what it handed over. */
export const Referral = z.object({
  ...told,
  officeName: z.string(),
  toDate: PlainDateText.nullable(),
  endKind: z.enum(['ended', 'moved-out', 'not-followed']).nullable(),
  version: Version,
});
export type Referral = z.output<typeof Referral>;

/** As the office sees what it received. */
export const ReceivedReferral = z.object({ ...told, officeName: z.string(), communeName: z.string() });
export type ReceivedReferral = z.output<typeof ReceivedReferral>;

export const OfferedOffice = z.object({
  officeId: Id,
  name: z.string(),
  sector: UnitSector,
  /** Groups that the table allows the sector, each with what it opens. */
  groups: z.array(
    z.object({
      group: FieldGroup,
      fields: z.array(z.object({ field: z.enum(childFieldNames), as: z.enum(['whole', 'initials']) })),
    }),
  ),
  /** A referral of this child to the office is in force. */
  present: z.boolean(),
});
export type OfferedOffice = z.output<typeof OfferedOffice>;

export const referralEndpoints = {
  listReferralOffices: query({
    path: '/api/children/:childId/referral-offices',
    permission: 'child.refer',
    summary: 'Cơ quan có thể nhận thông tin của trẻ em, và mỗi nơi thấy được những mục nào',
    input: z.object({ childId: Id }),
    answer: z.object({ offices: z.array(OfferedOffice) }),
  }),
  listReferrals: query({
    path: '/api/children/:childId/referrals',
    permission: 'child.refer',
    summary: 'Thông tin của trẻ em đã chuyển cho cơ quan nào',
    input: z.object({ childId: Id }),
    answer: z.object({ referrals: z.array(Referral) }),
  }),
  referChild: command({
    path: '/api/children/:childId/refer',
    permission: 'child.refer',
    summary: 'Chuyển thông tin của trẻ em cho cơ quan khác',
    input: z.object({
      childId: Id,
      id: Id,
      officeId: Id,
      groups: z.array(FieldGroup).min(1).max(fieldGroups.length),
      purpose: Text(500),
      /** The legal basis, or who consented and when. */
      basis: Text(500),
    }),
    answer: Saved,
  }),
  endReferral: command({
    path: '/api/children/:childId/referrals/:referralId/end',
    permission: 'child.refer',
    summary: 'Kết thúc việc chuyển thông tin của trẻ em',
    input: z.object({ childId: Id, referralId: Id, version: Version }),
    answer: Saved,
  }),
  listReferred: query({
    path: '/api/referred-children',
    permission: 'child.referred',
    audited: true,
    summary: 'Trẻ em được chuyển đến: một trang của danh sách, mới nhất trước',
    input: z.object({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    answer: z.object({
      rows: z.array(z.object({ childId: Id, referral: ReceivedReferral, facts: ReferredFacts })),
      /** Where the next page begins; null on the last one. */
      next: Id.nullable(),
    }),
  }),
  getReferred: query({
    path: '/api/referred-children/:childId',
    permission: 'child.referred',
    audited: true,
    summary: 'Một trẻ em được chuyển đến',
    input: z.object({ childId: Id }),
    answer: z.object({ childId: Id, referrals: z.array(ReceivedReferral), facts: ReferredFacts }),
  }),
};
