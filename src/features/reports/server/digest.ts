import { createHash } from 'node:crypto';
import { canonicalJson } from '../rules/canonical.ts';

/** SHA-256 in hexadecimal over the canonical text: anyone can work it out again from the stored content. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
