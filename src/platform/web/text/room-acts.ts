import type { Texts } from './texts.ts';

/** What a room's acts are called where they are listed: in the audit trail, on the API page. */
export interface RoomActs {
  /** By endpoint; in Vietnamese an act goes by the summary of its contract. */
  english: Readonly<Record<string, string>>;
  /** What an audit row says beside the act: names by key, words of values by `key.value`. */
  details?: Texts<Readonly<Record<string, string>>>;
}
