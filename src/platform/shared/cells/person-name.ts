import { repairDStroke } from '../vietnamese.ts';

export type NameProblem = 'name.empty' | 'name.too-long' | 'name.not-a-name';
export type NameNote =
  /** A number of the list stood before it. */
  | 'numbering-removed'
  /** Signs that are not seen, or turn the writing, were taken out. */
  | 'invisible-removed'
  | 'single-word';

export type NameReading =
  | {
      ok: true;
      /** NFC, spaces single; letters and their case as written. */
      name: string;
      /** The same with capitals as names have them, where it was written in capitals or small letters throughout. */
      suggestion?: string;
      notes: NameNote[];
    }
  | { ok: false; code: NameProblem };

const LONGEST = 120;
/** With the spaces and signs around it. */
const LONGEST_WRITTEN = 500;
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const numbering = /^\d{1,4}\s*[.)/-]\s*/;
/** Letters with at most two marks that have no letter of their own; what peoples put between them. */
const likeName = /^(?:\p{L}\p{M}{0,2}|[ '’.-])+$/u;

const inTitleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Whole names: the case of every letter is given up, so nothing that carries meaning can be lost. */
const isOneCase = (name: string): boolean => {
  // Nearly every name says so by its plain letters.
  if (/[a-z]/.test(name) && /[A-Z]/.test(name)) return false;
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && (letters === letters.toUpperCase() || letters === letters.toLowerCase());
};

/**
 * A person's name from a cell, after decoding. Spaces are made single and signs at its ends taken off; the name itself
 * is never rewritten (it is as the birth certificate has it), capitals are only suggested.
 */
export function readName(text: string): NameReading {
  const notes: NameNote[] = [];
  if (text.length > LONGEST_WRITTEN) return { ok: false, code: 'name.too-long' };
  const written = repairDStroke(text);
  const visible = written.replace(invisible, '');
  if (visible.length !== written.length) notes.push('invisible-removed');
  const single = visible.replace(/[\s\u00a0]+/g, ' ').trim();
  const plain = single.replace(numbering, '');
  if (plain !== single) notes.push('numbering-removed');
  const name = plain.replace(/^[\s.,;:*"“”_-]+|[\s.,;:*"“”_-]+$/g, '');
  if (name === '') return { ok: false, code: 'name.empty' };
  if (name.length > LONGEST) return { ok: false, code: 'name.too-long' };
  if (!likeName.test(name)) return { ok: false, code: 'name.not-a-name' };
  if (!name.includes(' ')) notes.push('single-word');
  const suggestion = isOneCase(name) ? inTitleCase(name) : name;
  return { ok: true, name, ...(suggestion === name ? {} : { suggestion }), notes };
}
