import type { ComponentType } from 'react';
import type { RoomActs } from '../../text/room-acts.ts';
import type { ProblemTexts } from '../../text/problem-text.ts';
import type { Language, Texts } from '../../text/texts.ts';
import type { Address, Target } from './address.ts';

/** One screen of a room. It is loaded when first opened, so that a room costs nothing to those who never enter it. */
export interface Screen {
  address: Address;
  /** A permission of the room; `signed-in`, or `anyone` for what stands before sign-in. */
  permission: string;
  load: () => Promise<{ default: ComponentType }>;
}

/** One entry of the main navigation. Name, page title and document use the same words. */
export interface NavigationEntry {
  label: Readonly<Record<Language, string>>;
  to: Target;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean | 'true' }>;
  /** Shown to those who hold it: a role sees only what it can act on. */
  permission: string;
  /** Place among all rooms' entries, smallest first. */
  order: number;
  /** Something that counts (unread, waiting), drawn behind the word. */
  Count?: ComponentType;
}

/** What waits in a room, on the page a person begins the day with; it draws nothing where nothing waits. */
export interface HomePanel {
  permission: string;
  /** Place among all rooms' panels, smallest first. */
  order: number;
  Panel: ComponentType;
}

/** What a room gives the shell through its `web/public.ts`. */
export interface RoomWeb {
  room: string;
  screens: readonly Screen[];
  navigation?: readonly NavigationEntry[];
  home?: readonly HomePanel[];
  problems?: Texts<ProblemTexts>;
  acts?: RoomActs;
  /** Controls of the top bar, such as the bell of the notices room. */
  TopBarItem?: ComponentType;
}

/** Declares a screen with the address's types erased: the router knows only paths. */
export const screen = (at: Address<never> | Address, permission: string, load: Screen['load']): Screen => ({
  address: at as Address,
  permission,
  load,
});
