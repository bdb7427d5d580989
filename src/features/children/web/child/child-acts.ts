import type { ComponentType } from 'react';
import type { ChildFile } from './child-file.ts';

/** What a room above does for one child, offered at the head of its page. It must tell nothing that the page itself may not. */
export type ChildAct = ComponentType<{ file: ChildFile }>;

const acts: ChildAct[] = [];

/** Rooms look down only: the composition root hands the higher room's act over, before the page starts. */
export const addChildAct = (act: ChildAct): void => void acts.push(act);

export const childActs = (): readonly ChildAct[] => acts;
