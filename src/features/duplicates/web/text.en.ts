import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { DuplicateProblem } from '../contract.ts';

export const problems = {
  'duplicates.left-to-the-commune':
    'Both records are of one commune: its officer decides. You may look, not decide in their place.',
  'duplicates.decided-already': 'This pair has been merged. Reload to see it; to change it, part it first.',
  'duplicates.two-communes':
    'The records are in two communes and cannot be merged yet. Move the child first; then the commune that takes it in merges.',
  'duplicates.one-commune': 'Both records are of one commune: merge them, no move is needed.',
  'duplicates.which-one-left': 'choose the record of the commune that the child left',
  'duplicates.move-is-open':
    'A move of one of the records is open. Wait until it is taken in, or take it back, then merge.',
  'duplicates.record-not-followed':
    'One of the records is no longer followed and cannot be merged. Put it back on the list first if the child lives here.',
  'duplicates.record-changed':
    'Somebody has just changed one of the records. Reload, look at the fields again, then merge.',
  'duplicates.taken-value-refused':
    'A value taken from the other record does not fit the rest. Choose that field again; nothing was merged.',
  'duplicates.changed-since-merge':
    'Since the merge somebody changed what it had changed, so the records cannot be parted as they were. Nothing was parted.',
  'duplicates.not-merged': 'This pair has not been merged, or has been parted again.',
} satisfies Record<DuplicateProblem, Sentence>;
