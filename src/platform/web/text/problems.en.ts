import type { fieldProblems as viFields, problems as viProblems } from './problems.vi.ts';
import { counted, type ProblemParams } from './texts.ts';

export const problems: typeof viProblems = {
  'platform.not-found': 'This was not found. It may have been moved, or lies outside your unit.',
  'platform.stale-version':
    'Someone else has just changed this. Look at the new version, then choose which one to keep.',
  'platform.step-up-needed': 'This needs your password again. Try again and enter it when asked.',
  'platform.not-signed-in': 'Your session has ended. Sign in again to go on.',
  'platform.not-allowed': 'Your function may not do this. Ask the administrator of your unit if you need it.',
  'platform.invalid-input': 'Some fields need repair. Correct those listed, then save again.',
  'platform.same-id-other-content':
    'An earlier sending was recorded with other content. Reload the page, check, and send again.',
  'platform.missing-request-id': 'This page is an old one. Reload it and try again.',
  'platform.too-many-requests': (params: ProblemParams) =>
    params.seconds
      ? `Too many attempts. Try again in ${params.seconds} seconds.`
      : 'Too many attempts. Wait a moment and try again.',
  'platform.too-large': 'The file or content is too large. A file may have at most 20 MB.',
  'platform.cross-site':
    'The request did not come from a page of this system and was refused. Open the system from its own address.',
  'platform.unavailable':
    'The server is busy or restarting. What you typed is kept; try again in a few seconds.',
  'platform.content-destroyed': 'The content was erased as the rules require and cannot be brought back.',
  'platform.keys-missing':
    'The server has no key for protected content, so this can be neither opened nor kept. Tell who runs the server.',
  'platform.unexpected':
    'Something failed and nothing was saved. Try again; if it fails again, tell the administrator.',
};

export const fieldProblems: typeof viFields = {
  required: 'is needed',
  'not-a-date': 'enter a date as dd/MM/yyyy, for example 05/03/2014',
  'not-a-number': 'enter digits',
  'not-an-email': 'enter an e-mail address, for example name@office.gov.vn',
  'not-in-list': 'choose a value from the list',
  'bad-format': 'is not in the right form',
  'too-short': (params: ProblemParams) => `enter at least ${params.minimum} characters`,
  'too-long': (params: ProblemParams) => `shorten to at most ${params.maximum} characters`,
  'too-few': (params: ProblemParams) => `needs at least ${params.minimum}`,
  'too-many': (params: ProblemParams) => `keep at most ${params.maximum}`,
  below: (params: ProblemParams) => `enter ${counted(params.minimum)} or more`,
  above: (params: ProblemParams) => `enter ${counted(params.maximum)} or less`,
  not_multiple_of: 'enter a whole number',
  unrecognized_keys: 'holds something the server does not take; reload the page',
  'id-taken': 'another record has this id; reload the page and try again',
  'too-deep': 'nested too deeply; send it from a page of the product',
  'date-out-of-range': 'choose a day near the year of the plan',
  'hostile-characters': 'remove hidden characters (often copied along), then type it again',
  'empty-file': 'the file is empty; choose another',
  'file-name': 'rename the file, then send it again',
  'file-too-large': (params: ProblemParams) =>
    `the file exceeds ${params.megabytes} MB; choose a smaller one`,
  'file-type': (params: ProblemParams) => `choose a file of type ${params.accepted}`,
};
