import type { ComponentType } from 'react';
import type { ListFilter } from '../../contract.ts';

/** What the list shows now, for an act on all of it: the very filter, and how many match (undefined while unknown). */
export interface ListActProps {
  filter: ListFilter;
  count: number | undefined;
}

/** A button or a link of a higher room in the list's toolbar: export, import, review for duplicates. */
export interface ListAct {
  /** Place among the acts, smallest first. */
  order: number;
  /** Draws nothing for a person who may not do it. */
  Act: ComponentType<ListActProps>;
}

/** Rows pasted below the last one: children that are not in the register yet. */
export interface NewRows {
  /** Texts as pasted, row by row. */
  rows: readonly (readonly string[])[];
  /** What each column holds (a key of `ChildRow`); undefined right of the last column. */
  fields: readonly (string | undefined)[];
}

/** A higher room that takes many new rows (import). */
export interface RowsTaker {
  Take: ComponentType<{ pasted: NewRows; onClose: () => void }>;
}

const acts: ListAct[] = [];
let taker: RowsTaker | undefined;

/** Rooms look down only: the composition root hands the higher room's act over, before the page starts. */
export function addListAct(act: ListAct): void {
  acts.push(act);
  acts.sort((one, other) => one.order - other.order);
}

export const listActs = (): readonly ListAct[] => acts;

/** Where rows pasted beyond the end go; without one they are registered by this room's own form. */
export function setRowsTaker(room: RowsTaker): void {
  taker = room;
}

export const rowsTaker = (): RowsTaker | undefined => taker;
