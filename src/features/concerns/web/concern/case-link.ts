import type { Target } from '../../../../platform/web/shell/routes/address.ts';

/** How the case that a concern became is opened. */
export interface CaseLink {
  /** Who may not read cases sees the outcome alone. */
  permission: string;
  to(caseId: string): Target;
}

let link: CaseLink | undefined;

/** Rooms look down only: the composition root hands over where cases are shown. */
export const introduceCaseLink = (made: CaseLink): void => {
  link = made;
};

export const caseLink = (): CaseLink | undefined => link;
