import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** "Việc của đơn vị": home of commune and sector officers. */
export const unitWorkAddress = address('/viec-cua-don-vi', z.object({ keHoach: z.string().optional() }));
/** Opens the unit's plan for an obligation, then leads to it. */
export const openUnitPlanAddress = address('/ke-hoach-don-vi/mo/$obligationId');
export const unitPlanAddress = address('/ke-hoach-don-vi/$unitPlanId');
export const unitPlansAddress = address('/ke-hoach/$planId/ke-hoach-don-vi');
export const difficultyTabs = ['open', 'answered', 'closed', 'tat-ca'] as const;
export const difficultiesAddress = address(
  '/ke-hoach/$planId/vuong-mac',
  z.object({
    trangThai: z.enum(difficultyTabs).optional(),
    donVi: z.string().optional(),
    nhiemVu: z.string().optional(),
    neu: z.coerce.number().optional(),
  }),
);

/** Screens of rooms above this one, declared here so that a unit's work leads to them; the reports room puts them up. */
export const openReportAddress = address('/bao-cao/mo/$obligationId');
export const consolidationsAddress = address('/ke-hoach/$planId/tong-hop');
