import { z } from 'zod';
import { download } from '../../../platform/shared/endpoint.ts';
import { Id } from '../../../platform/shared/schemas.ts';

/** Papers of a case: forms 02 to 07 of Decree 56/2017 and the minutes of the meeting (Đ.27.2), each of the act that made it. */
export const paperKinds = [
  ...(['form-02', 'form-03', 'minutes', 'form-04', 'form-05', 'form-06', 'form-07'] as const),
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Who signs a decision: the chair, or a deputy for the chair. */
export const signers = ['chair', 'deputy'] as const;
export type Signer = (typeof signers)[number];

export const printFormats = ['docx', 'pdf'] as const;
const format = z.enum(printFormats);

export const paperEndpoints = {
  downloadPaper: download(
    {
      path: '/api/cases/:caseId/papers/:eventId',
      permission: 'case.work',
      summary: 'In một giấy tờ của vụ việc: Mẫu 02–07, biên bản họp',
      input: z.object({
        caseId: Id,
        /** The act that made the paper; it is printed as it stood then. */
        eventId: Id,
        paper: z.enum(paperKinds),
        format,
        /** Of a decision. */
        signer: z.enum(signers).default('chair'),
      }),
    },
    z.unknown(),
  ),
  downloadTimeliness: download(
    {
      path: '/api/cases/:caseId/timeliness',
      permission: 'case.work',
      summary: 'In bản chứng minh kịp thời của vụ việc',
      input: z.object({ caseId: Id, format }),
    },
    z.unknown(),
  ),
  downloadClocks: download(
    {
      path: '/api/cases/:caseId/clocks/timeliness',
      permission: 'case.oversee',
      summary: 'In bản chứng minh kịp thời của vụ việc, không có tên trẻ em và nội dung',
      input: z.object({ caseId: Id, format }),
    },
    z.unknown(),
  ),
};
