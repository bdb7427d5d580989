/** The words people know from the one-stop portals; `late` carries its days. */
export const statusNames = [
  'waiting',
  'in-progress',
  'awaiting-approval',
  'returned',
  'done',
  'on-time',
  'overdue',
  'coordinating',
  'late',
  'not-yet-due',
  'exempt',
  'not-applicable',
  'for-information',
  'draft',
] as const;
export type StatusName = (typeof statusNames)[number];

/** Blue = work, yellow = look at it, red = overdue or danger, grey = finished or nothing to do. */
export type Meaning = 'work' | 'look' | 'danger' | 'done';

export const meaningOf: Readonly<Record<StatusName, Meaning>> = {
  waiting: 'work',
  'in-progress': 'work',
  'awaiting-approval': 'look',
  returned: 'look',
  done: 'done',
  'on-time': 'done',
  overdue: 'danger',
  coordinating: 'work',
  late: 'look',
  'not-yet-due': 'done',
  exempt: 'done',
  'not-applicable': 'done',
  'for-information': 'done',
  draft: 'done',
};
