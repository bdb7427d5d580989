import type * as vi from './problems.vi.ts';

export const blockers: Record<keyof typeof vi.blockers, string> = {
  'no-duties': 'There is no duty yet',
  'no-deadlines': 'There is no deadline yet',
  'target-without-value': 'The target has no value to reach',
  'duty-without-unit': 'The duty has no responsible unit',
  'deadline-without-date': 'The deadline has no date',
  'deadline-without-unit': 'It is not clear which units owe this',
  'deadline-without-recipient': 'It is not clear who receives this',
  'party-unmatched': 'A name matches no unit',
  'unsure-not-confirmed': 'Read unsurely, to be confirmed',
  'no-agency': 'The issuing agency has no name',
};

export const planProblems: Record<keyof typeof vi.planProblems, string> = {
  'plans.already-issued': 'A plan with this number was already issued by the same agency this year.',
  'plans.not-a-draft': 'This plan is no longer a draft and cannot be changed.',
  'plans.cannot-issue': 'Something is still to be done before the draft can be issued. See the list.',
  'plans.issuer-not-allowed': 'You may not draft plans for this agency. Choose another one.',
  'plans.source-still-reading': 'The source is still being read. Wait until it is done.',
  'plans.nothing-to-read': 'No text could be read. Check the file, or paste the text.',
  'plans.not-leading': 'Only the lead office of the plan can do this.',
  'obligations.closed': 'This obligation is closed and cannot be changed.',
  'obligations.extension-already-asked': 'A request for extension is already waiting for an answer.',
  'obligations.extension-not-later': 'choose a day after the present due day',
  'obligations.no-open-request': 'No request for extension is waiting for an answer.',
  'obligations.own-request': 'The obliged unit cannot decide on its own request.',
  'targets.numerator-above-denominator': 'the numerator cannot exceed the denominator',
  'targets.date-in-future': 'choose a day not after today',
  'targets.counted-by-system':
    'This target is counted by the system and not typed. Correct the records of children or cases.',
  'targets.unit-not-counted': 'This unit does not enter figures for the target.',
  'calendar.day-already-there': 'this day is already in the calendar',
  'jobs.finished': 'The job is finished and cannot be stopped.',
};

export const readingProblems: Record<keyof typeof vi.readingProblems, string> = {
  'reading.empty': 'The file is empty. Choose another one.',
  'reading.too-large': 'The file is too large. At most 20 MB can be sent.',
  'reading.unknown-kind': 'This kind of file cannot be read. Use TXT, DOCX, PDF, PNG or JPEG.',
  'reading.unknown-encoding': 'The encoding of the text is not known. Save it as UTF-8, or paste the text.',
  'reading.corrupt': 'The file is damaged. Open it, save it as a new file and send that.',
  'reading.encrypted': 'The file has a password. Remove it and send the file again.',
  'reading.macro': 'The file holds macros and is refused. Save it as DOCX without macros.',
  'reading.bomb': 'The file is packed in an unusual way and is refused. Save it as a new file.',
  'reading.doctype': 'The file holds an unusual declaration (DTD) and is refused. Save it as a new file.',
  'reading.old-word': 'This is an old Word file (DOC, RTF). Save it as DOCX and send that.',
  'reading.old-excel': 'This is an old Excel file. A plan is a TXT, DOCX, PDF, PNG or JPEG file.',
  'reading.too-many-pixels': 'The picture is too large (above 40 million pixels). Scan it at 300 dpi.',
  'reading.too-many-pages': 'The file has too many pages (at most 300, of them 60 scanned).',
  'reading.too-long': 'The text is too long for a plan. Leave out its annexes.',
  'reading.no-lines-in-workbook': 'This is a workbook, not the text of a plan.',
  'reading.too-slow': 'Reading took too long and was stopped. Send a lighter file or paste the text.',
  'reading.too-heavy': 'Reading needs too much memory. Scan at 300 dpi or split the file.',
};

export const fieldProblems: typeof vi.fieldProblems = {
  'ends-before-start': 'the end must come after the start',
};
