import type { Change, Snapshot } from '../../contract.ts';

export type FrozenLine = Snapshot['content']['lines'][number] & {
  /** What reads differently today. */
  changes: readonly Change[];
};

/** The lines of a submission, each with what has become different since. */
export function frozenLines({
  content,
  differences,
}: Pick<Snapshot, 'content' | 'differences'>): FrozenLine[] {
  const changesOf = new Map(differences.lines.map((line) => [line.subjectId, line.changes]));
  return content.lines.map((line) => ({ ...line, changes: changesOf.get(line.subjectId) ?? [] }));
}

/** In how many places the report of today reads differently: a line counts once, each of the unit's own texts too. */
export const placesChanged = ({ words, lines }: Snapshot['differences']): number =>
  words.length + lines.length;
