import { attachFile, downloadAttachment, listAttachments, withdrawAttachment } from './attachments.ts';

/** Handlers of `contract/files.ts`. */
export const fileHandlers = { listAttachments, attachFile, downloadAttachment, withdrawAttachment };
