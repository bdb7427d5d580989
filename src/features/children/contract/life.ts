import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';

/** Where a child lives over time: hamlets, moves between communes, the 16th birthday, the end. */

export const transferStates = ['offered', 'taken-in', 'returned', 'withdrawn'] as const;

export const Transfer = z.object({
  id: Id,
  childId: Id,
  fromCommuneId: Id,
  fromCommuneName: z.string(),
  toCommuneId: Id,
  toCommuneName: z.string(),
  state: z.enum(transferStates),
  movedOn: PlainDateText,
  reason: z.string(),
  answer: z.string(),
  /** Enough to know the child by: the record itself comes with the taking in. */
  summary: z.object({
    fullName: z.string(),
    sex: z.string(),
    birthDate: PlainDateText,
    birthPrecision: z.string(),
    guardian: z.string(),
  }),
  offeredAt: Instant,
  abilities: z.object({ takeIn: z.boolean(), withdraw: z.boolean() }),
  version: Version,
});
export type Transfer = z.output<typeof Transfer>;

const OnDay = { childId: Id, version: Version, on: PlainDateText };

export const lifeEndpoints = {
  moveHamlet: command({
    path: '/api/children/:childId/move-hamlet',
    permission: 'child.write',
    summary: 'Chuyển sang thôn khác trong cùng xã',
    input: z.object({ ...OnDay, toUnitId: Id }),
    answer: Saved,
  }),
  offerTransfer: command({
    path: '/api/children/:childId/transfers',
    permission: 'child.move',
    summary: 'Báo chuyển đi xã khác trong địa phương; xã ấy nhận thì hồ sơ sang đó',
    input: z.object({ ...OnDay, id: Id, toCommuneId: Id, reason: OptionalText(500) }),
    answer: Saved,
  }),
  listTransfers: query({
    path: '/api/children/transfers',
    permission: 'child.move',
    audited: true,
    summary: 'Trẻ em chờ nhận và đã báo đi',
    input: z.object({ direction: z.enum(['in', 'out']), state: z.enum(transferStates).optional() }),
    answer: z.object({ transfers: z.array(Transfer) }),
  }),
  takeIn: command({
    path: '/api/children/transfers/:transferId/take-in',
    permission: 'child.move',
    summary: 'Nhận trẻ em chuyển đến, vào một thôn của mình',
    input: z.object({ transferId: Id, version: Version, toUnitId: Id }),
    answer: Saved,
  }),
  returnTransfer: command({
    path: '/api/children/transfers/:transferId/return',
    permission: 'child.move',
    summary: 'Trả lại (xã mới) hoặc rút lại (xã cũ) một lần báo chuyển',
    input: z.object({ transferId: Id, version: Version, reason: Text(500, 3) }),
    answer: Saved,
  }),
  endFollowing: command({
    path: '/api/children/:childId/end',
    permission: 'child.write',
    summary: 'Thôi theo dõi: chuyển khỏi địa phương, mất, hoặc ghi nhầm',
    input: z.object({
      ...OnDay,
      as: z.enum(['left', 'died', 'withdrawn']),
      reason: Text(500, 3),
    }),
    answer: Saved,
  }),
  returnToList: command({
    path: '/api/children/:childId/return',
    permission: 'child.write',
    summary: 'Đưa trở lại danh sách (trở về, hoặc đã thôi theo dõi nhầm)',
    input: z.object({ ...OnDay, unitId: Id, reason: Text(500, 3) }),
    answer: Saved,
  }),
  settleSixteenth: command({
    path: '/api/children/sixteenth',
    permission: 'child.write',
    summary: 'Đủ 16 tuổi: xác nhận thôi theo dõi, hoặc giữ lại kèm lý do',
    input: z.object({
      children: z
        .array(z.strictObject({ childId: Id, version: Version }))
        .min(1)
        .max(500),
      decision: z.enum(['end', 'keep']),
      reason: OptionalText(500),
    }),
    answer: z.object({ settled: z.number().int(), stale: z.array(Id) }),
  }),
};
