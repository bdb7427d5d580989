import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { casesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openCase: 'Open a protection case for a child',
  actInCase: 'Record an act in a case',
  getCase: 'A case: stage, clocks, history, content',
  listQueue: 'My cases: clocks that run, the nearest first',
  listCases: 'Cases of the scope: stages and clocks, no content',
  getGlass: 'Whether the glass of a case may be broken',
  breakGlass: 'Break the glass of a case: read only, for a time, told at once and reviewed',
  readBrokenCase: 'Read a case whose glass is broken',
  endGlass: 'Stop reading a case whose glass is broken',
  listGlass: 'Broken glasses of the area: who, when, reviewed or not; no content',
  readGlass: 'Why a glass was broken, and when the case was read through it',
  reviewGlass: 'Record what the review of a broken glass found',
  getClocks: 'Stage and every clock of a case, no content',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const vi = { act: 'Việc', rows: 'Số dòng' };
const en: typeof vi = { act: 'Act', rows: 'Rows' };

export const casesActs: RoomActs = { english, details: { vi, en } };
