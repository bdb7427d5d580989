import { formatDate, isValid } from '../../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { ConflictDialog } from '../../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import type { Party, PlanContent } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { type ItemOf, type ListName, listNames } from './draft-content.ts';
import type { DraftConflict, MergedDrafts } from './merge-drafts.ts';
import { useDueText } from '../proposals/DeadlinesTab.tsx';
import { usePartyName } from '../fields/PartyPicker.tsx';
import { labelOf } from '../source/source-index.ts';

interface DraftConflictDialogProps {
  conflict: MergedDrafts | undefined;
  onSettle: (side: 'mine' | 'theirs') => void;
}

/** Two officers changed the same item: both sides as they read; what does not conflict is kept from both. */
export function DraftConflictDialog({ conflict, onSettle }: DraftConflictDialogProps) {
  const { draft } = useText(plansText);
  const wordsOf = useConflictWords();
  const labels = draft.fields as unknown as Record<string, string>;
  const rows = (conflict?.conflicts ?? []).map((one, at) => {
    const list = listNames.find((name) => name === one.field);
    const label = list
      ? `${draft.nouns[list]} (${at + 1})`
      : one.field === 'signer'
        ? (labels.signerName ?? '')
        : (labels[one.field] ?? one.field);
    return { label, mine: wordsOf(one, one.mine), theirs: wordsOf(one, one.theirs) };
  });
  return (
    <ConflictDialog
      opened={conflict !== undefined}
      rows={rows}
      onKeepMine={() => onSettle('mine')}
      onTakeTheirs={() => onSettle('theirs')}
      // Not closed without a choice: the draft would stay unsaved without a word.
      onClose={() => undefined}
    />
  );
}

function useConflictWords(): (conflict: DraftConflict, side: unknown) => string {
  const { draft } = useText(plansText);
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
  return ({ field }, side) => {
    if (side === undefined) return draft.removedThere;
    if (listNames.some((name) => name === field)) return itemWords(side as ItemOf<ListName>);
    if (field === 'signer')
      return Object.values(side as PlanContent['signer'])
        .filter(Boolean)
        .join('\n');
    const text = typeof side === 'string' ? side : JSON.stringify(side);
    return isValid(text) ? formatDate(text) : text;
  };
}
