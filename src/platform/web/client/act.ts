import { newId } from '../../shared/id.ts';
import { ProblemError, Unreachable } from './problem-error.ts';

/** Remembers the last act whose outcome is unknown, so that the same act tried again carries the same id. */
export interface ActMemory {
  content: string;
  requestId: string;
}

/**
 * The id for an act with this content: the remembered one when the same content is sent again after no answer came, else a
 * new one. Other content is another act: the server refuses one id with two contents.
 */
export function requestIdFor(memory: ActMemory | undefined, content: string): ActMemory {
  return memory?.content === content ? memory : { content, requestId: newId() };
}

/** Is it unknown whether the server did the act? Then its id must be kept. */
export function outcomeUnknown(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ProblemError && error.body.status >= 500);
}
