import { useMemo, useState } from 'react';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellUndoable } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type Blocker, issueBlockers } from '../../rules/issue.ts';
import { type DraftTab, draftAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import type { UnitsOfDay } from '../use-directory.ts';
import {
  changeItem,
  confirmItems,
  insertItems,
  type ItemOf,
  type ListName,
  removeItem,
  shorten,
} from './keeping/draft-content.ts';
import type { Chosen, DraftDesk } from './draft-context.ts';
import { labelOf, linesOf } from './source/source-index.ts';
import type { DraftInHand, Plan } from './keeping/use-draft.ts';

interface View {
  showDraft(): void;
  /** `alsoTurn`: on a phone the source comes to the front. */
  showLines(from: number, alsoTurn: boolean): void;
}

export const tabOf: Readonly<Record<ListName, DraftTab>> = {
  bases: 'chung',
  sections: 'noi-dung',
  targets: 'chi-tieu',
  duties: 'nhiem-vu',
  deadlines: 'thoi-han',
  recipients: 'noi-nhan',
};

/** What the proposals' cards may do with the draft, and what stops its issue. */
export function useDesktop(
  plan: Plan,
  hand: DraftInHand,
  units: UnitsOfDay,
  view: View,
): { desk: DraftDesk; blockers: readonly Blocker[] } {
  const { draft: words } = useText(plansText);
  const { setSearch } = usePage(draftAddress);
  const [chosen, setChosen] = useState<Chosen>();
  const { edited, change } = hand;
  const { content } = edited;
  const blockers = useMemo(
    () => (units.directory ? issueBlockers(content, plan.issuerUnitId, units.directory) : []),
    [content, plan.issuerUnitId, units.directory],
  );
  const codesById = useMemo(() => {
    const codes = new Map<string, string[]>();
    for (const { itemId, code } of blockers)
      if (itemId) codes.set(itemId, [...(codes.get(itemId) ?? []), code]);
    return codes;
  }, [blockers]);
  const choose = (next: Chosen | undefined) => {
    setChosen(next);
    if (!next) return;
    setSearch({ muc: tabOf[next.list] });
    view.showDraft();
    const [first] = linesOf(content, next);
    if (first) view.showLines(first.from, false);
  };
  const edit = (update: (old: typeof content) => typeof content) =>
    change((old) => ({ ...old, content: update(old.content) }));
  const desk: DraftDesk = {
    edited,
    change,
    changeItem: (list, id, update) => edit((old) => changeItem(old, list, id, update)),
    add: (list, item) => {
      edit((old) => insertItems(old, list, old[list].length, [item]));
      setChosen({ list, id: item.id });
    },
    remove: (list, id) => {
      const items = content[list] as ItemOf<ListName>[];
      const at = items.findIndex((item) => item.id === id);
      const item = items[at];
      if (!item) return;
      edit((old) => removeItem(old, list, id));
      const what = [words.nouns[list], shorten(labelOf(item), 28)].filter(Boolean).join(' ');
      tellUndoable(words.undo.removed(what), () => edit((old) => insertItems(old, list, at, [item])));
    },
    confirm: (list, ids) => edit((old) => confirmItems(old, list, new Set(ids))),
    chosen,
    choose,
    showLines: (from) => view.showLines(from, true),
    blockersOf: (id) => codesById.get(id) ?? [],
    units,
    hasSource: plan.hasSource,
  };
  return { desk, blockers };
}
