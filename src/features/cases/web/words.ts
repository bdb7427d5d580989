import { initials } from '../../../platform/shared/vietnamese.ts';
import type { CasePage } from '../contract.ts';
import type { casesText } from './text.ts';

export type Words = (typeof casesText)['vi'];

/** What people call a case by when they may not say whom it is about: the end of its id. */
export const codeOf = (caseId: string): string => `VV-${caseId.slice(-6).toUpperCase()}`;

export const initialsOf = ({ child }: Pick<CasePage, 'child'>): string => initials(child.name);
