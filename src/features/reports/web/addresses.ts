import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

export const reportAddress = address(
  '/bao-cao/$reportId',
  z.object({ dong: z.enum(['can-xem', 'tat-ca']).optional() }),
);
/** One submission of a report as it was frozen. */
export const snapshotAddress = address(
  '/bao-cao/$reportId/lan-nop/$snapshotId',
  z.object({ dong: z.enum(['da-khac', 'tat-ca']).optional() }),
);
export const consolidatedTabs = [
  'van-ban',
  'chi-tieu',
  'nhiem-vu',
  'don-vi',
  'dung-han',
  'vuong-mac',
] as const;
export type ConsolidatedTab = (typeof consolidatedTabs)[number];
export const consolidatedAddress = address(
  '/bao-cao-tong-hop/$reportId',
  z.object({ muc: z.enum(consolidatedTabs).optional() }),
);
const planChoice = z.object({ keHoach: z.string().optional() });
/** "Toàn cảnh": the leader's one screen. */
export const overviewAddress = address('/toan-canh', planChoice);
/** "Điều hành": home of the consolidating officer. */
export const steeringAddress = address('/dieu-hanh', planChoice);
