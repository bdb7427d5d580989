import { type ComponentType, createContext, useContext } from 'react';
import type { RoomActs } from '../../text/room-acts.ts';
import type { Address, signInSearch } from './address.ts';
import type { HomePanel, NavigationEntry } from './room-web.ts';

/** Screens of the accounts room that the shell must be able to reach. */
export interface AccountScreens {
  signIn: Address<string, typeof signInSearch>;
  changePassword?: Address;
  /** Sign-in inside the dialog over an expired page; calls `onDone` when signed in. Without it the dialog opens a new tab. */
  SignInAgain?: ComponentType<{ onDone: () => void }>;
  /** Asks for the password again and proves it; calls `onDone` with whether it was proven. Without it nothing can be proven. */
  ProveAgain?: ComponentType<{ onDone: (proven: boolean) => void }>;
}

export interface ShellParts {
  navigation: readonly NavigationEntry[];
  home: readonly HomePanel[];
  topBarItems: readonly ComponentType[];
  accounts: AccountScreens;
  /** What acts are called, by room. */
  acts: ReadonlyMap<string, RoomActs>;
}

export const ShellContext = createContext<ShellParts | undefined>(undefined);

export function useShell(): ShellParts {
  const parts = useContext(ShellContext);
  if (!parts) throw new Error('useShell outside the shell');
  return parts;
}
