import { z } from 'zod';
import type { GridView } from '../../../../platform/web/grid/view/view.ts';

/** How this person last looked at the grid, kept in this browser. What was typed into filters is not kept. */

const Kept = z.object({
  columns: z.array(z.object({ id: z.string(), width: z.number(), hidden: z.boolean() })),
  frozen: z.number(),
  sort: z.array(z.object({ column: z.string(), descending: z.boolean() })),
});

const keyOf = (accountId: string) => `mang-non.children-grid.${accountId}`;

export function rememberedView(accountId: string): GridView | undefined {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(keyOf(accountId)) ?? 'null'));
    return kept.success ? { ...kept.data, filters: {} } : undefined;
  } catch {
    return undefined;
  }
}

export function rememberView(accountId: string, { columns, frozen, sort }: GridView): void {
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify({ columns, frozen, sort }));
  } catch {
    // A browser without storage forgets the view; it is still there while the page is.
  }
}
