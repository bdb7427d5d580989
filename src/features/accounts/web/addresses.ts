import { z } from 'zod';
import { address, signInSearch } from '../../../platform/web/shell/routes/address.ts';

export const signInAddress = address('/dang-nhap', signInSearch);
export const changePasswordAddress = address('/doi-mat-khau');
/** The link's secret stands behind the #, where no server sees it. */
export const enrolAddress = address('/dat-mat-khau');

/** `tim`: part of a name; `sau`: login name after which the page begins. */
export const accountsAddress = address(
  '/tai-khoan',
  z.object({ tim: z.string().optional(), sau: z.string().optional() }),
);
export const newAccountAddress = address('/tai-khoan/moi');
export const accountAddress = address('/tai-khoan/$accountId');

/** `nguoi`: an account; `viec`: an act; `tu`, `den`: days; `sau`: key after which the page begins. */
export const auditAddress = address(
  '/nhat-ky',
  z.object({
    nguoi: z.string().optional(),
    viec: z.string().optional(),
    tu: z.string().optional(),
    den: z.string().optional(),
    sau: z.string().optional(),
  }),
);
export const myAuditAddress = address('/nhat-ky-cua-toi', z.object({ sau: z.string().optional() }));
