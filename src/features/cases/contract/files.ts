import { z } from 'zod';
import { command, download, query, upload } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';

/** Files that the team attaches to a case: evidence (P4), for the team alone. Decision 0023. */

/** What a file is, by its content. */
export const attachmentTypes = ['pdf', 'docx', 'jpeg', 'png'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Độ mật of state secrets, as the person says it of the document; only `none` is taken. */
export const secrecyMarks = ['none', 'mat', 'toi-mat', 'tuyet-mat'] as const;
export type SecrecyMark = (typeof secrecyMarks)[number];
export type SecretMark = Exclude<SecrecyMark, 'none'>;

/** The marks as they stand on a document: proper nouns of the law, in every language. */
export const markNames: Readonly<Record<SecretMark, string>> = {
  mat: 'Mật',
  'toi-mat': 'Tối mật',
  'tuyet-mat': 'Tuyệt mật',
};

/** What the team reads of a file; sealed with it. */
export const AttachmentWords = z.object({
  name: z.string(),
  /** A source of `db/reference/case-files.json`. */
  source: z.string(),
  from: z.string(),
  about: z.string(),
  number: z.string(),
  dated: PlainDateText,
});
export type AttachmentWords = z.output<typeof AttachmentWords>;

export const ShownAttachment = z.object({
  id: Id,
  type: z.enum(attachmentTypes),
  bytes: z.number().int(),
  addedAt: Instant,
  addedBy: z.string(),
  /** Null once the case's key was destroyed. */
  words: AttachmentWords.nullable(),
  withdrawn: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  version: Version,
});
export type ShownAttachment = z.output<typeof ShownAttachment>;

const one = z.object({ caseId: Id, attachmentId: Id });

export const fileEndpoints = {
  listAttachments: query({
    path: '/api/cases/:caseId/attachments',
    permission: 'case.attach',
    audited: true,
    summary: 'Tệp kèm theo vụ việc: của ai, lúc nào, nói về gì; không có nội dung tệp',
    input: z.object({ caseId: Id }),
    answer: z.object({
      attachments: z.array(ShownAttachment),
      sources: z.array(z.object({ code: z.string(), name: z.string() })),
      megabytes: z.number(),
      /** Name of the law on state secrets in force. */
      secretsLaw: z.string(),
    }),
  }),
  attachFile: upload({
    path: '/api/cases/:caseId/attachments',
    permission: 'case.attach',
    summary: 'Kèm một tệp vào vụ việc (PDF, DOCX, JPEG, PNG); không nhận tài liệu bí mật nhà nước',
    input: z.object({
      caseId: Id,
      id: Id,
      source: z.string().max(30),
      from: Text(120),
      about: OptionalText(300),
      /** Number of the document. */
      number: OptionalText(60),
      /** Date of the document, or when the picture was taken. */
      dated: PlainDateText,
      secrecy: z.enum(secrecyMarks),
    }),
    answer: Saved,
  }),
  downloadAttachment: download(
    {
      path: '/api/cases/:caseId/attachments/:attachmentId',
      permission: 'case.attach',
      summary: 'Tải một tệp kèm theo vụ việc',
      input: one,
    },
    z.unknown(),
  ),
  withdrawAttachment: command({
    path: '/api/cases/:caseId/attachments/:attachmentId/withdraw',
    permission: 'case.attach',
    summary: 'Rút một tệp kèm nhầm: nội dung bị xóa, dòng ghi và lý do còn lại',
    input: one.extend({ version: Version, reason: Text(500, 3) }),
    answer: Saved,
  }),
} as const;
