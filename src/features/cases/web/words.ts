import { initials } from '../../../platform/shared/vietnamese.ts';
import type { CasePage } from '../contract.ts';
import type { casesText } from './text.ts';

export type Words = (typeof casesText)['vi'];

export { codeOf } from '../rules/code.ts';

export const initialsOf = ({ child }: Pick<CasePage, 'child'>): string => initials(child.name);
