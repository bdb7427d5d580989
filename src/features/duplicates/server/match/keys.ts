import { hash } from 'node:crypto';
import { blocksOf, type ComparablePerson } from '../../../../platform/shared/people-names/likeness.ts';

/**
 * The blocks of a person as numbers of 64 bits (`int8` in text). Two blocks that fall on one number only mean that two
 * people are compared who need not be.
 */
export const keysOf = (person: ComparablePerson): string[] =>
  blocksOf(person).map((block) => hash('md5', block, 'buffer').readBigInt64BE().toString());

/** A short print of a text: says whether it is the same one, and nothing of what it says. */
export const printOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);
