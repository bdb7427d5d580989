import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { ChildProblem, EntryProblem } from '../contract.ts';

export const problems = {
  'children.not-a-place-of-children': 'choose a hamlet or a commune; nobody lives in an office or a district',
  'children.born-in-future': 'the birth date lies in the future; check the year',
  'children.already-sixteen': 'is 16 by then and not in this register; check the date',
  'children.birth-implausible': 'born before 1900; please check',
  'children.date-in-future': 'choose a day not after today',
  'children.before-birth': 'choose a day not before birth',
  'children.before-arrival': 'choose a day not before the one that is recorded as the beginning',
  'children.not-followed': 'This child is no longer followed here. Reload to see the record.',
  'children.already-followed': 'This child is being followed. Reload to see the record.',
  'children.transfer-open': 'A move was offered and waits to be taken in. Take it back first.',
  'children.transfer-closed': 'This move is settled. Reload the page.',
  'children.same-commune': 'that is the present commune; change the hamlet under Residence',
  'children.unknown-code': 'the code is not in the list in use; choose again',
  'children.file-kind-refused': 'Only PDF, PNG, JPEG or DOCX. Choose another file.',
  'children.count-changed': 'The number of matching children has changed. Look again, then change.',
  'children.nothing-to-undo': 'This change was undone already, or nothing is left to undo.',
  'children.undo-too-late': 'Undo is possible within 7 days only.',
  'children.keep-needs-reason': 'say why the child is kept after 16',
  'children.not-an-officer-above': 'choose a consolidating officer above',
  'circumstances.needs-evidence': 'this group is confirmed on evidence only: kind, number and date',
  'circumstances.needs-sub-group': 'choose the sub-group to confirm',
  'circumstances.already-in-group': 'the child stands in this group already',
  'circumstances.paper-not-there': 'choose a paper that is still in this record',
  'circumstances.not-open': 'This line has ended. Reload the page.',
  'children.named-twice': 'each child once in one save',
  'children.not-today': 'a bulk change works on today’s list: clear the date',
  'children.not-a-receiving-office':
    'choose an office of this commune or above it whose sector may receive information',
  'children.group-not-shared': 'the sector of this office may not know that group; leave it out',
  'children.already-referred':
    'this office was told already and that is still in force; to change the fields end it and hand over anew',
  'children.referral-ended': 'This hand-over has ended. Reload the page.',
  'children.view-holds-text': 'a view holds columns, order and codes, no text',
  'children.filter-hidden':
    'you may not see this of a child, so you cannot filter by it; take the filter away',
  'children.narrow-first':
    'choose a commune (field Place) before filtering by text or sorting by this column',
  'name-characters': 'letters, spaces, apostrophes and hyphens only',
  'name-marks': 'too many marks on one letter; type the name again',
  'phone-shape': 'a telephone number, such as 0912 345 678',
} satisfies Record<ChildProblem | EntryProblem, Sentence>;
