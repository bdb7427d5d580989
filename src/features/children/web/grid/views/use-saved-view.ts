import { useEffect, useState } from 'react';
import { useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import { completeView, type GridView } from '../../../../../platform/web/grid/view/view.ts';
import { usePage } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useSession } from '../../../../../platform/web/shell/session/SessionProvider.tsx';
import { childrenContract, type ListFilter } from '../../../contract.ts';
import { childrenAddress } from '../../addresses.ts';
import { rememberedView, rememberView } from '../remembered.ts';
import { keptView, readView, typedFilters } from './kept-view.ts';
import type { SavedView } from './ViewsDialog.tsx';

/** How the person looks at the grid: as last time in this browser, or by the saved view that the address names. */
export function useSavedView(list: ListFilter) {
  const accountId = useSession().account?.id ?? '';
  const { search, setSearch } = usePage(childrenAddress);
  const { data } = useQueryOf(childrenContract.endpoints.listViews, {});
  const [view, setView] = useState<GridView | undefined>(() => rememberedView(accountId));
  const [used, setUsed] = useState<string>();
  const named = data?.views.find(({ id }) => id === search.xem);
  const use = (saved: SavedView) => {
    const kept = readView(saved.view);
    if (!kept) return;
    const { list: danhSach, unitId: donVi, code: nhom, sex: gioi, lacking: thieu } = kept.filter;
    setUsed(saved.id);
    setView(kept.grid);
    rememberView(accountId, kept.grid);
    setSearch({ danhSach, donVi, nhom, gioi, thieu, xem: saved.id });
  };
  useEffect(() => {
    // A link to a view, or a page opened anew with one: it is put on once.
    if (named && named.id !== used) use(named);
    // oxlint-disable-next-line react/exhaustive-deps -- only when another view is named
  }, [named?.id]);
  const plain = view ?? completeView(undefined, [], 3);
  return {
    view,
    look(changed: GridView) {
      setView(changed);
      rememberView(accountId, changed);
    },
    picker: {
      now: keptView(list, plain),
      typed: typedFilters(plain).length > 0,
      view: named,
      onUse: use,
    },
  };
}
