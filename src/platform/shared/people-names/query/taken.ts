/** What was found in a search text, and the text without it. */
export interface Taken<Found> {
  found: Found | undefined;
  rest: string;
}

/** A comma takes the place of the match, for what stands before and after it is not one name. */
export const withoutMatch = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)},${text.slice(match.index + match[0].length)}`;
