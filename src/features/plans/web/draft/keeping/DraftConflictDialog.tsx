import { formatDate, isValid } from '../../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { ConflictDialog } from '../../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { useSavedBy } from '../../../../../platform/web/ui/feedback/use-saved-by.ts';
import type { SavedBy } from '../../../../../platform/shared/problem.ts';
import type { Conflict, Merged } from '../../../../../platform/web/keeping/merge.ts';
import { writingText } from '../../../../../platform/web/text/writing.ts';
import type { Party } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { type Edited, type ItemOf, type ListName, listNames } from './draft-content.ts';
import { useDueText } from '../proposals/DeadlinesTab.tsx';
import { usePartyName } from '../fields/PartyPicker.tsx';
import { labelOf } from '../source/source-index.ts';

interface DraftConflictDialogProps {
  conflict: Merged<Edited> | undefined;
  /** Who saved the other side. */
  saved: SavedBy | undefined;
  onSettle: (side: 'mine' | 'theirs') => void;
}

/** Two officers changed the same item: both sides as they read; what does not conflict is kept from both. */
export function DraftConflictDialog({ conflict, saved, onSettle }: DraftConflictDialogProps) {
  const savedBy = useSavedBy();
  const { draft } = useText(plansText);
  const wordsOf = useConflictWords();
  const labels = draft.fields as unknown as Record<string, string>;
  const rows = (conflict?.conflicts ?? []).map((one, at) => {
    const list = listOf(one);
    const label = list ? `${draft.nouns[list]} (${at + 1})` : (labels[fieldOf(one)] ?? fieldOf(one));
    return { label, mine: wordsOf(one, one.mine), theirs: wordsOf(one, one.theirs) };
  });
  return (
    <ConflictDialog
      opened={conflict !== undefined}
      rows={rows}
      by={savedBy(saved)}
      onKeepMine={() => onSettle('mine')}
      onTakeTheirs={() => onSettle('theirs')}
    />
  );
}

/** `content.duties.<id>` → the list; undefined for a field of the draft itself. */
const listOf = ({ path }: Conflict): ListName | undefined => listNames.find((name) => name === path[1]);

/** `content.signer.name` → the name that its field has in the words: `signerName`. */
const fieldOf = ({ path }: Conflict): string => {
  const last = path.at(-1) ?? '';
  return path[1] === 'signer' ? `signer${last.charAt(0).toUpperCase()}${last.slice(1)}` : last;
};

function useConflictWords(): (conflict: Conflict, side: unknown) => string {
  const { draft } = useText(plansText);
  const { removedThere } = useText(writingText);
  const nameOf = usePartyName();
  const dueText = useDueText();
  const parties = (label: string, list: readonly Party[]) =>
    list.length === 0 ? '' : `${label}: ${list.map(nameOf).join('; ')}`;
  const itemWords = (item: ItemOf<ListName>): string => {
    if ('heading' in item)
      return [labelOf(item), ...item.clauses.map((one) => `${one.number} ${one.text}`)].join('\n');
    const lines = ['text' in item ? item.text : item.statement];
    if ('responsible' in item)
      lines.push(
        parties(draft.fields.responsible, item.responsible),
        parties(draft.fields.cooperating, item.cooperating),
        item.measures.map((measure) => measure.name).join('; '),
      );
    if ('rule' in item)
      lines.push(
        dueText(item.rule),
        parties(draft.fields.obligors, item.obligors),
        parties(draft.fields.recipient, item.recipient ? [item.recipient] : []),
      );
    return lines.filter(Boolean).join('\n');
  };
  return (conflict, side) => {
    if (side === undefined) return removedThere;
    if (listOf(conflict)) return itemWords(side as ItemOf<ListName>);
    const text = typeof side === 'string' ? side : JSON.stringify(side);
    return isValid(text) ? formatDate(text) : text;
  };
}
