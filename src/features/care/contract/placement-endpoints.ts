import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import { FieldProblemShape } from './shapes.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Version,
} from '../../../platform/shared/schemas.ts';
import { Moment, ShownClock } from '../../cases/contract.ts';
import { carerKinds, Unmet } from './carer.ts';
import { careActs, CareDeed, careDeeds, careWords } from './deeds.ts';
import { careStages, childPapers, tiers } from './stages.ts';

/** The case comes along: who decides it becomes its reader by opening it, and so reads the care too. */
const one = { caseId: Id, placementId: Id };

export const CareClockShape = z.object({
  ...{
    code: z.string(),
    name: z.string(),
    article: z.string(),
    binding: z.boolean(),
    step: z.number().int(),
  },
  ...{ startedAt: Instant, dueAt: Instant, end: z.enum(['met', 'cancelled']).nullable() },
  endedAt: Instant.nullable(),
});

const CareHead = z.object({
  ...{ id: Id, caseId: Id, stage: z.enum(careStages), since: Instant, openedAt: Instant },
  ...{ carerName: z.string(), carerKind: z.enum(carerKinds).nullable(), version: Version },
});

export const CareRow = CareHead.extend({
  childInitials: z.string(),
  /** What runs out first, the visits of the case among them. */
  nextDueAt: Instant.nullable(),
  nextName: z.string(),
  nextVisitAt: Instant.nullable(),
});
export type CareRow = z.output<typeof CareRow>;

/** One act of a placement; `words` is null once the case's key was destroyed. */
export const CareEventShown = z.object({
  ...{ id: Id, act: z.enum(careActs), at: Instant, recordedAt: Instant, by: z.string() },
  facts: z.record(z.string(), z.unknown()),
  words: z.partialRecord(z.enum(careWords), z.unknown()).nullable(),
  /** Something was written that `words` leaves out: `openCareWords` brings it. */
  covered: z.boolean(),
});
export type CareEventShown = z.output<typeof CareEventShown>;

export const PlacementPage = CareHead.extend({
  child: z.object({
    ...{ id: Id, name: z.string(), birthDate: PlainDateText, sixteenthOn: PlainDateText },
    /** False: the record stands in another commune's register still. */
    inRegister: z.boolean(),
  }),
  unitId: Id,
  carerId: Id.nullable(),
  meetings: z.number().int(),
  mustBeAsked: z.boolean(),
  neededPapers: z.array(z.enum(childPapers)),
  papers: z.record(z.enum(childPapers), PlainDateText.nullable()),
  /** What is missing for the decision as it stands now; empty once it is taken. */
  missing: z.array(FieldProblemShape),
  clocks: z.array(CareClockShape),
  visitClock: ShownClock.nullable(),
  history: z.array(CareEventShown),
  acts: z.array(z.enum(careActs)),
});
export type PlacementPage = z.output<typeof PlacementPage>;

export const ShownCandidate = z.object({
  ...{ carerId: Id, name: z.string(), kind: z.enum(carerKinds), unitName: z.string() },
  ...{ tier: z.enum(tiers), fits: z.boolean(), relation: z.enum(['relative', 'non-relative']) },
  unmet: z.array(Unmet),
  reasons: z.array(z.object({ code: z.string(), weighs: z.enum(['for', 'against', 'stops']) })),
});
export type ShownCandidate = z.output<typeof ShownCandidate>;

/** A child's way into alternative care, in it, and out of it. */
export const placementEndpoints = {
  assessNeed: command({
    path: '/api/placements/:caseId',
    permission: 'care.work',
    summary: 'Đánh giá trẻ em cần chăm sóc thay thế (Mẫu 10)',
    input: z.object({
      ...{ id: Id, eventId: Id, caseId: Id, at: Moment },
      deed: careDeeds['assess-need'],
    }),
    answer: Saved,
  }),
  actInCare: command({
    path: '/api/placements/:caseId/:placementId/acts',
    permission: 'care.work',
    summary: 'Ghi một việc đã làm trong chăm sóc thay thế',
    input: z.object({
      ...{ ...one, version: Version, id: Id, at: Moment, deed: CareDeed },
      lateReason: OptionalText(2000),
    }),
    answer: Saved.extend({ stage: z.enum(careStages) }),
  }),
  listPlacements: query({
    path: '/api/placements',
    permission: 'care.work',
    audited: true,
    summary: 'Trẻ em đang tìm nơi hoặc đang được chăm sóc thay thế, lần theo dõi kế tiếp',
    input: z.object({ caseId: Id.optional() }),
    answer: z.object({ rows: z.array(CareRow) }),
  }),
  getPlacement: query({
    path: '/api/placements/:caseId/:placementId',
    permission: 'care.work',
    audited: true,
    summary: 'Chăm sóc thay thế một trẻ em: bước, điều còn thiếu, thời hạn, lịch sử',
    input: z.object(one),
    answer: PlacementPage,
  }),
  openCareWords: command({
    path: '/api/placements/:caseId/:placementId/words',
    permission: 'care.work',
    remembered: false,
    summary: 'Hiện lời đã viết về việc chăm sóc thay thế một trẻ em',
    input: z.object(one),
    answer: z.object({ history: z.array(CareEventShown) }),
  }),
  matchCarers: query({
    path: '/api/placements/:caseId/:placementId/candidates',
    permission: 'care.work',
    audited: true,
    summary: 'Người có thể nhận chăm sóc trẻ em này, theo thứ tự ưu tiên, có lý do',
    input: z.object(one),
    answer: z.object({ candidates: z.array(ShownCandidate) }),
  }),
  downloadCareForm: download(
    {
      path: '/api/placements/:caseId/:placementId/forms',
      permission: 'care.work',
      summary: 'In Mẫu 10, 12, 13, 15, 16 của chăm sóc thay thế một trẻ em',
      input: z.object({
        ...{ ...one, form: z.enum(['10', '12', '13', '15', '16']), format: z.enum(['docx', 'pdf']) },
      }),
    },
    z.unknown(),
  ),
  downloadFacilityList: download(
    {
      path: '/api/placement-lists/form',
      permission: 'care.work',
      summary: 'In Mẫu 14: danh sách trẻ em ở cơ sở trợ giúp xã hội cần tìm gia đình',
      input: z.object({ format: z.enum(['docx', 'pdf']) }),
    },
    z.unknown(),
  ),
};
