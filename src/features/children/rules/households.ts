import { fold } from '../../../platform/shared/vietnamese.ts';

/** A household as the register keeps it. Its class is told for each year and is shared by its children. */
export interface Household {
  id: string;
  unitId: string;
  communeId: string;
  number: string;
  headName: string;
  phone: string;
  /** {"2021": "poor"} */
  classes: Readonly<Record<string, string>>;
  version: number;
  /** How many children stand in it. */
  members: number;
}

export interface PlaceOfHousehold {
  unitId: string;
  communeId: string;
}

/** What was written of the household; what is left out was not spoken of. */
export interface Stated {
  number?: string | undefined;
  head?: string | undefined;
  class?: string | null | undefined;
  phone?: string | undefined;
}

/** Who joins a household that is there says nothing by an empty field. */
const spokenOf = ({ number, head, phone, class: stated }: Stated): Stated => ({
  ...(number && { number }),
  ...(head && { head }),
  ...(phone && { phone }),
  ...(stated && { class: stated }),
});

const sameHead = (a: string, b: string): boolean => a === '' || b === '' || fold(a) === fold(b);

const numberKey = ({ unitId, communeId }: PlaceOfHousehold, number: string): string =>
  `${communeId} ${unitId} ${number}`;

/**
 * The households that a batch of entries touches, changed in memory and written at its end. One number in one hamlet is one
 * household, unless the heads that people wrote tell the two apart.
 */
export class HouseholdBook {
  private readonly known = new Map<string, Household>();
  private readonly byNumber = new Map<string, Set<Household>>();
  private readonly made = new Set<Household>();
  private readonly touched = new Set<Household>();
  private readonly year: string;
  private readonly newId: () => string;

  constructor(known: readonly Household[], options: { year: string; newId: () => string }) {
    for (const household of known) this.keep({ ...household });
    this.year = options.year;
    this.newId = options.newId;
  }

  get(id: string | null): Household | undefined {
    return id === null ? undefined : this.known.get(id);
  }

  get fresh(): Household[] {
    return [...this.made];
  }

  /** Households that were there before and are now another. */
  get changed(): Household[] {
    return [...this.touched];
  }

  /** The household of a new child: that of its number, else one of its own; none where nothing was said of it. */
  join(place: PlaceOfHousehold, stated: Stated): string | null {
    const told = spokenOf(stated);
    if (Object.keys(told).length === 0) return null;
    const there = this.findByNumber(place, told.number ?? '', told.head ?? '');
    return this.arrive(there ?? this.establish(place, {}), told);
  }

  /** The child's household after a change of what is known of it. A household with one child left is renumbered. */
  restate(currentId: string | null, place: PlaceOfHousehold, stated: Stated): string | null {
    const current = this.get(currentId);
    if (!current) return this.join(place, stated);
    const { number } = stated;
    if (number === undefined || number === current.number) return this.write(current, stated);
    const other = this.findByNumber(place, number, stated.head ?? '');
    if (!other && current.members <= 1) return this.write(current, stated);
    current.members--;
    const { headName, phone, classes } = current;
    return other
      ? this.arrive(other, spokenOf(stated))
      : this.arrive(this.establish(place, { headName, phone, classes }), stated);
  }

  /**
   * The household at the other hamlet: the one of its number and head that moved before, else a new one like it. A number
   * that another household bears there is not taken along.
   */
  move(currentId: string | null, to: PlaceOfHousehold): string | null {
    const current = this.get(currentId);
    if (!current) return null;
    current.members--;
    const { number, headName, phone, classes } = current;
    const there = this.findByNumber(to, number, headName);
    if (there) return this.arrive(there, {});
    const taken = this.bearersOf(to, number).length > 0;
    return this.arrive(this.establish(to, { number: taken ? '' : number, headName, phone, classes }), {});
  }

  private bearersOf(place: PlaceOfHousehold, number: string): Household[] {
    return number === '' ? [] : [...(this.byNumber.get(numberKey(place, number)) ?? [])];
  }

  private findByNumber(place: PlaceOfHousehold, number: string, head: string): Household | undefined {
    return this.bearersOf(place, number).find((one) => sameHead(one.headName, head));
  }

  private keep(household: Household): Household {
    this.known.set(household.id, household);
    const key = numberKey(household, household.number);
    this.byNumber.set(key, (this.byNumber.get(key) ?? new Set()).add(household));
    return household;
  }

  private establish({ unitId, communeId }: PlaceOfHousehold, like: Partial<Household>): Household {
    const { number = '', headName = '', phone = '', classes = {} } = like;
    const household = { id: this.newId(), unitId, communeId, number, headName, phone, classes };
    const kept = this.keep({ ...household, version: 1, members: 0 });
    this.made.add(kept);
    return kept;
  }

  private arrive(household: Household, stated: Stated): string {
    household.members++;
    return this.write(household, stated);
  }

  private write(household: Household, { number, head, phone, class: stated }: Stated): string {
    const before = this.made.has(household) ? undefined : JSON.stringify(household);
    if (number !== undefined) {
      this.byNumber.get(numberKey(household, household.number))?.delete(household);
      household.number = number;
      this.keep(household);
    }
    if (head !== undefined) household.headName = head;
    if (phone !== undefined) household.phone = phone;
    if (stated !== undefined) {
      const { [this.year]: _, ...others } = household.classes;
      household.classes = stated === null ? others : { ...others, [this.year]: stated };
    }
    if (before !== undefined && JSON.stringify(household) !== before) this.touched.add(household);
    return household.id;
  }
}
