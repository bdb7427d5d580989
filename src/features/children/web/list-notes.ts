import type { ComponentType } from 'react';
import type { ListName } from '../contract.ts';

/** What a room above says of a list, under its head: when it was last reviewed. */
export type ListNote = ComponentType<{ list: ListName; unitId: string | undefined }>;

const notes: ListNote[] = [];

/** Rooms look down only: the composition root hands the higher room's note over, before the page starts. */
export const addListNote = (note: ListNote): void => void notes.push(note);

export const listNotes = (): readonly ListNote[] => notes;
