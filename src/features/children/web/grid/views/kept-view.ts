import { z } from 'zod';
import type { GridView } from '../../../../../platform/web/grid/view/view.ts';
import { ListFilter } from '../../../contract.ts';

/** A view as the register keeps it: the list with its codes, and the grid without anything that somebody typed. */

const Filter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any-of'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('dates'), from: z.string().optional(), to: z.string().optional() }),
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('not-blank') }),
]);

const Kept = z.object({
  filter: ListFilter.pick({ list: true, unitId: true, code: true, sex: true, lacking: true }),
  grid: z.object({
    columns: z.array(z.object({ id: z.string(), width: z.number(), hidden: z.boolean() })),
    frozen: z.number(),
    sort: z.array(z.object({ column: z.string(), descending: z.boolean() })),
    filters: z.record(z.string(), Filter),
  }),
});

export interface KeptView {
  filter: Pick<ListFilter, 'list' | 'unitId' | 'code' | 'sex' | 'lacking'>;
  grid: GridView;
}

/** Filters whose text somebody typed: a name in them would be read by every colleague. */
export const typedFilters = ({ filters }: GridView): string[] =>
  Object.entries(filters).flatMap(([id, { kind }]) =>
    kind === 'contains' || kind === 'numbers' ? [id] : [],
  );

/** What is kept of how one looks now. */
export function keptView(list: ListFilter, view: GridView): KeptView {
  const typed = typedFilters(view);
  const filters = Object.fromEntries(Object.entries(view.filters).filter(([id]) => !typed.includes(id)));
  const { unitId, code, sex, lacking } = list;
  const filter = {
    list: list.list,
    ...(unitId !== undefined && { unitId }),
    ...(code !== undefined && { code }),
    ...(sex !== undefined && { sex }),
    ...(lacking !== undefined && { lacking }),
  };
  const { columns, frozen, sort } = view;
  return { filter, grid: { columns, frozen, sort, filters } };
}

/** A kept view read back; undefined for what an older or another program kept. */
export function readView(kept: unknown): KeptView | undefined {
  const read = Kept.safeParse(kept);
  return read.success ? (read.data as KeptView) : undefined;
}
