/** What people call a concern by when they may not say whom it is about: the end of its id. */
export const codeOf = (concernId: string): string => `TN-${concernId.slice(-6).toUpperCase()}`;
