import { type CaseEvent, wordsToldBy, workingWords } from '../contract.ts';

/** Where the words of an event stand; an event is never changed. */
export const wordsOf = ({ id }: Pick<CaseEvent, 'id'>) => ({
  ...{ table: 'case_events', column: 'words', rowId: id, version: 1 },
});

/** How the history of a case is shown: `shownHistory`. */
export const ofCases = { told: wordsToldBy, working: workingWords, placeOf: wordsOf };

/** Where the address that an event set stands, apart from its words. */
export const addressOf = (eventId: string) => ({
  ...{ table: 'case_addresses', column: 'address', rowId: eventId, version: 1 },
});
