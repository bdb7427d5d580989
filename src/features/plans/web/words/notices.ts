import type { Texts } from '../../../../platform/web/text/texts.ts';
import { notices as en } from './notices.en.ts';
import { type NoticeSentence, notices as vi, type ObligationNotice } from './notices.vi.ts';

/** Kind of a notice of this room → its sentence, for the notices room. */
export const obligationNotices: Texts<Record<ObligationNotice, NoticeSentence>> = { vi, en };
