import {
  blocksOf,
  type ComparablePerson,
  comparable,
  type LikenessPerson,
  reviewFrom,
  scoreLikeness,
} from '../../../../platform/shared/people-names/likeness.ts';
import { likenessPersonOf } from '../../../children/rules/likeness.ts';
import type { MatchableChild } from '../../../children/server/public.ts';
import type { StoredChild } from '../../rules/stored.ts';
import type { StoredAlike } from '../queries/rows.ts';

/** Who may be there twice: within a list, and between a list and the register. One pass over each. */

const kept = 5;

/** A row, and who may be the same: the likeliest first. */
export interface RowAlike {
  seq: number;
  alike: StoredAlike[];
}

export const likenessOf = ({ unitId, communeId, child, phone }: StoredChild): LikenessPerson => {
  const person = likenessPersonOf({
    ...{ unitId, communeId, fullName: child.fullName, otherNames: child.otherNames ?? [], sex: child.sex },
    ...{
      birthDate: child.birthDate,
      birthPrecision: child.birthPrecision,
      personalId: child.personalId ?? null,
    },
    ...{ relatives: child.relatives ?? [], householdNumber: child.householdNumber ?? '' },
  });
  return person.phone === '' && phone !== '' ? { ...person, phone } : person;
};

export const personOf = (child: StoredChild): ComparablePerson => comparable(likenessOf(child));

/**
 * A block by a number of 32 bits: of 40,000 rows there are 400,000 blocks, which as texts fill 25 MB. Where two share a number, some
 * rows are compared that need not be.
 */
function numberOf(block: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < block.length; at += 1) hash = Math.imul(hash ^ block.charCodeAt(at), 0x01000193);
  return hash;
}

const numbersOf = (person: ComparablePerson): number[] => blocksOf(person).map(numberOf);

export class TwinFinder {
  private readonly people = new Map<number, ComparablePerson>();
  private readonly blocks = new Map<number, number | number[]>();
  private readonly found = new Map<number, StoredAlike[]>();

  /** Adds a row of the list; answers the rows before it that may be the same. */
  add(seq: number, listed: LikenessPerson): readonly StoredAlike[] {
    const person = comparable(listed);
    const blocks = numbersOf(person);
    for (const other of this.candidates(blocks)) {
      const { score, reasons } = scoreLikeness(person, this.people.get(other) as ComparablePerson);
      if (score >= reviewFrom) this.note(seq, { in: 'list', seq: other, score, reasons });
    }
    this.put(seq, person, blocks);
    return this.found.get(seq) ?? [];
  }

  /** Adds a row that was compared with the others of its list before. */
  put(seq: number, person: ComparablePerson, blocks: readonly number[] = numbersOf(person)): void {
    this.people.set(seq, person);
    for (const block of blocks) {
      const there = this.blocks.get(block);
      if (there === undefined) this.blocks.set(block, seq);
      else if (typeof there === 'number') this.blocks.set(block, [there, seq]);
      else there.push(seq);
    }
  }

  /** Compares a child of the register with the rows of the list. */
  compare(child: MatchableChild): void {
    const person = comparable(likenessPersonOf(child));
    for (const seq of this.candidates(numbersOf(person))) {
      const { score, reasons } = scoreLikeness(this.people.get(seq) as ComparablePerson, person);
      if (score >= reviewFrom) this.note(seq, { in: 'register', childId: child.id, score, reasons });
    }
  }

  get alike(): ReadonlyMap<number, StoredAlike[]> {
    return this.found;
  }

  /** Rows that are like a child of the register, with all that they are like. */
  get known(): RowAlike[] {
    return [...this.found]
      .filter(([, alike]) => alike.some((one) => one.in === 'register'))
      .map(([seq, alike]) => ({ seq, alike }));
  }

  private candidates(blocks: Iterable<number>): Set<number> {
    const seen = new Set<number>();
    for (const block of blocks) {
      const there = this.blocks.get(block);
      if (typeof there === 'number') seen.add(there);
      else for (const seq of there ?? []) seen.add(seq);
    }
    return seen;
  }

  private note(seq: number, alike: StoredAlike): void {
    const own = this.found.get(seq) ?? [];
    own.push(alike);
    own.sort((a, b) => b.score - a.score);
    this.found.set(seq, own.slice(0, kept));
  }
}
