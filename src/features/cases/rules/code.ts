/** What people call a case by when they may not say whom it is about: the end of its id. */
export const codeOf = (caseId: string): string => `VV-${caseId.slice(-6).toUpperCase()}`;
