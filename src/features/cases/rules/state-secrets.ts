import { z } from 'zod';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { type AttachmentType, attachmentTypes, type SecretMark } from '../contract/files.ts';

/** `db/reference/case-files.json`. */
export const FileRules = z.object({
  megabytes: z.number().int().min(1).max(20),
  sources: z.array(z.object({ code: z.string().max(30), name: z.string().min(1) })).min(1),
  /** The laws on state secrets, the oldest first. */
  secretsLaws: z.array(z.object({ validFrom: z.iso.date(), name: z.string().min(1) })).min(1),
});
export type FileRules = z.output<typeof FileRules>;

export const secretsLawOn = ({ secretsLaws }: FileRules, on: PlainDate): string =>
  (secretsLaws.findLast(({ validFrom }) => validFrom <= on) ?? secretsLaws[0])?.name ?? '';

/** The stamps as they are set, without their spaces: they are often set letter by letter. */
const stamps = new Map<string, SecretMark>([
  ['MẬT', 'mat'],
  ['TỐIMẬT', 'toi-mat'],
  ['TUYỆTMẬT', 'tuyet-mat'],
]);
const named = /(?<!\p{L})độ\s+mật\s*[:：]\s*(tuyệt\s+mật|tối\s+mật|mật)(?!\p{L})/iu;
const around = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/**
 * Độ mật that a text says of itself: a cell or line that is the stamp and nothing else, or "Độ mật: …". Words in a sentence
 * ("bí mật", "Mức độ bảo mật: Mật" of our own papers) are no stamp.
 */
export function secretMarkIn(lines: readonly string[]): SecretMark | undefined {
  for (const line of lines)
    for (const cell of line.split('\t')) {
      const said = named.exec(cell)?.[1];
      const mark = stamps.get((said?.toUpperCase() ?? cell.replace(around, '')).replace(/\s+/g, ''));
      if (mark) return mark;
    }
  return undefined;
}

export const isAttachable = (kind: string): kind is AttachmentType =>
  (attachmentTypes as readonly string[]).includes(kind);

const endings: Record<AttachmentType, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** The name with the ending of what the file is: whoever opens it is not misled by another. */
export function nameAs(name: string, type: AttachmentType): string {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1] ?? '';
  if (endings[type].includes(ending.toLowerCase())) return name;
  return `${ending === '' ? name : name.slice(0, -ending.length - 1)}.${endings[type][0]}`;
}
