import type { FunctionName, PermissionTable } from '../../../platform/shared/actor.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { AttemptLimit } from '../rules.ts';
import type { HeldFunction } from './queries-sessions.ts';

export interface Scope {
  assignments: { function: FunctionName; unitId: string; unitIds: readonly string[] }[];
  unitIds: readonly string[];
  wholeLocality: boolean;
}

/** Runs work in a transaction in which every locality's tree may be read. */
export type OpenTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What this room must know of units. The units room has it; the composition root introduces the two. */
export interface ScopeSource {
  /** What functions cover on the date. `treeStamp` changes whenever the tree does; only then is `open` asked. */
  scopeOf(
    open: OpenTransaction,
    of: { localityId: string; treeStamp: string; functions: readonly HeldFunction[]; on: string },
  ): Promise<Scope>;
  /** Names on the date; an ended unit keeps its last one. */
  unitNames(tx: Tx, localityId: string, unitIds: Iterable<string>, on: string): Promise<Map<string, string>>;
  /** Units in force on the date among `unitIds`, in the order of lists; `depth` 0 is the root of the tree. */
  unitsAmong(
    tx: Tx,
    localityId: string,
    unitIds: readonly string[],
    on: string,
  ): Promise<{ unitId: string; name: string; depth: number }[]>;
  /** Names of the places that everyone knows: province, district, communes. */
  placeNames(tx: Tx, localityId: string, on: string): Promise<string[]>;
}

export interface SignInLimits {
  /** Tries at one account from machines it was never used on. */
  strangerAtAccount: AttemptLimit;
  /** Tries at one account from one of its own machines: no stranger can use them up. */
  knownDevice: AttemptLimit;
  /** Tries from one network address at any account, except from known machines. */
  address: AttemptLimit;
  /** All tries from unknown machines together. */
  everyone: AttemptLimit;
}

const minute = 60;

export const signInLimits: SignInLimits = {
  strangerAtAccount: { free: 5, firstWait: 15, longestWait: 15 * minute, forgetAfter: 60 * minute },
  knownDevice: { free: 10, firstWait: 5, longestWait: 5 * minute, forgetAfter: 15 * minute },
  address: { free: 12, firstWait: 8, longestWait: 5 * minute, forgetAfter: 15 * minute },
  everyone: { free: 600, firstWait: 1, longestWait: 10, forgetAfter: 10 * minute },
};

export interface AccountsSettings {
  scopes: ScopeSource;
  /** Permission tables of all rooms: the browser is told which of them a person holds. */
  permissions: readonly PermissionTable[];
  /** `room.endpoint` → the act in words. */
  acts: ReadonlyMap<string, string>;
  secureCookies: boolean;
  /** Nothing here is real: every page says so. */
  demonstration?: boolean;
  limits?: SignInLimits;
}
