import type { Context } from '../../../../platform/server/http/context.ts';

/** The two records of a merge. */
export interface MergedChildren {
  survivorId: string;
  mergedId: string;
}

/**
 * What a higher room hangs on a child: reviews, cases, supports. It follows when two records are merged, in the same
 * transaction, and goes back when they are parted.
 */
export interface ChildAttachment {
  /** The kind under which it is counted on the screen; the key of its memory. */
  name: string;
  count(ctx: Context, childId: string): Promise<number>;
  /** Moves all to the survivor; answers what `restore` will need (plain JSON). */
  follow(ctx: Context, merge: MergedChildren): Promise<unknown>;
  /** Has somebody changed since what would have to go back? */
  hasChanged(ctx: Context, merge: MergedChildren, memory: unknown): Promise<boolean>;
  restore(ctx: Context, merge: MergedChildren, memory: unknown): Promise<void>;
}

const attachments: ChildAttachment[] = [];

/** Rooms look down only: the composition root introduces what hangs on children. */
export function introduceAttachment(attachment: ChildAttachment): void {
  if (!attachments.some(({ name }) => name === attachment.name)) attachments.push(attachment);
}

export const childAttachments = (): readonly ChildAttachment[] => attachments;
