/** A list of more rows than this is worked on in two halves: while one is written, the other is thought about. */
export const longList = 3000;

/** @throws what the first of them threw, when none of them works any more */
export async function allDone(parts: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(parts);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
