import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import { Id, PlainDateText, Saved, Version } from '../../../platform/shared/schemas.ts';
import { CarerFile, carerKinds, CarerRow, CarerWords, Unmet, Verification } from './carer.ts';

const one = { carerId: Id };
const acting = { ...one, version: Version };
const related = z.array(Id).max(20);

/** Who may take children into care (Decree 56/2017 art. 39, 40, 42). */
export const carerEndpoints = {
  listCarers: query({
    path: '/api/carers',
    permission: 'carer.read',
    audited: true,
    summary: 'Người, gia đình, cơ sở nhận chăm sóc thay thế trong phạm vi',
    input: z.object({
      after: Id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: z.object({
      rows: z.array(CarerRow),
      next: Id.nullable(),
      circulated: z.object({ quarter: z.string(), lines: z.number().int() }).nullable(),
    }),
  }),
  getCarer: query({
    path: '/api/carers/:carerId',
    permission: 'carer.read',
    audited: true,
    summary: 'Một hồ sơ nhận chăm sóc thay thế, điều kiện chưa đủ',
    input: z.object(one),
    answer: z.object({
      carer: CarerRow,
      file: CarerFile.nullable(),
      verification: Verification.extend({ findings: z.string() }).nullable(),
      /** A relative's notice: what was written in it is left out until it is opened (`openCarerWords`). */
      covered: z.boolean(),
      related: z.array(z.object({ accountId: Id, name: z.string() })),
      /** Who works in the commune, to say of whom the carer is or is a relative. */
      people: z.array(z.object({ accountId: Id, name: z.string() })),
      unmet: z.array(Unmet),
      mayKeep: z.boolean(),
      mayVerify: z.boolean(),
    }),
  }),
  openCarerWords: command({
    path: '/api/carers/:carerId/words',
    permission: 'carer.read',
    remembered: false,
    summary: 'Hiện lời đã viết trong thông báo nhận chăm sóc của người thân thích',
    input: z.object(one),
    answer: CarerWords,
  }),
  registerCarer: command({
    path: '/api/carers',
    permission: 'carer.keep',
    summary: 'Ghi đơn đăng ký hoặc thông báo nhận chăm sóc thay thế (Mẫu 08)',
    input: z.object({
      id: Id,
      kind: z.enum(carerKinds),
      unitId: Id,
      /** With it, a relative's notice for the child of this case. */
      caseId: Id.nullable(),
      registeredOn: PlainDateText,
      file: CarerFile,
      related,
    }),
    answer: Saved,
  }),
  changeCarer: command({
    path: '/api/carers/:carerId',
    permission: 'carer.keep',
    summary: 'Sửa hồ sơ nhận chăm sóc thay thế; đã xác minh thì phải xác minh lại',
    input: z.object({ ...acting, file: CarerFile, related }),
    answer: Saved,
  }),
  verifyCarer: command({
    path: '/api/carers/:carerId/verify',
    permission: 'carer.keep',
    summary: 'Xác minh điều kiện nhận chăm sóc thay thế (Mẫu 11)',
    input: z.object({ ...acting, verification: Verification }),
    answer: Saved,
  }),
  withdrawCarer: command({
    path: '/api/carers/:carerId/withdraw',
    permission: 'carer.keep',
    summary: 'Người đăng ký rút, không nhận chăm sóc thay thế nữa',
    input: z.object(acting),
    answer: Saved,
  }),
  circulateCarers: command({
    path: '/api/carer-lists',
    permission: 'carer.circulate',
    summary: 'Gửi các xã danh sách người nhận chăm sóc thay thế của quý (Mẫu 09)',
    input: z.object({ id: Id }),
    answer: z.object({ id: Id, quarter: z.string(), lines: z.number().int() }),
  }),
  downloadCarerForm: download(
    {
      path: '/api/carers/:carerId/forms',
      permission: 'carer.keep',
      summary: 'In Mẫu 08, Mẫu 11 của một hồ sơ nhận chăm sóc thay thế',
      input: z.object({ ...one, form: z.enum(['08', '11']), format: z.enum(['docx', 'pdf']) }),
    },
    z.unknown(),
  ),
  downloadCarerList: download(
    {
      path: '/api/carer-lists/form',
      permission: 'carer.read',
      summary: 'In Mẫu 09: danh sách cá nhân, gia đình đăng ký nhận chăm sóc thay thế',
      input: z.object({ format: z.enum(['docx', 'pdf']) }),
    },
    z.unknown(),
  ),
};
