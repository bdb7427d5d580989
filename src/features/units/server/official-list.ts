import { appendAudit } from '../../../platform/server/audit.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { UnitTree } from '../rules.ts';
import { type OfficialStep, type OfficialVerdict, planOfficialList } from '../rules/official/plan.ts';
import { type ListRow, type MappingRow, readMapping, readOfficialList } from '../rules/official/rows.ts';
import { loadTree } from './load-tree.ts';
import { claimTreeVersion, recordChange } from './queries.ts';

/** The official list of units and its table of old and new codes, as two files have them. */
export interface OfficialFiles {
  list: readonly ListRow[];
  mapping: readonly MappingRow[];
  /** The day from which the list counts. */
  effectiveOn: string;
  /** Leaves out units of the list that no unit of the locality goes into. */
  onlySuccessors: boolean;
}

/** What the list would change in the locality, or all that must be mended first. Writes nothing. */
export async function previewOfficialList(
  tx: Tx,
  localityId: string,
  files: OfficialFiles,
): Promise<OfficialVerdict> {
  return planOn(await loadTree(tx, localityId), files);
}

interface Recording {
  /** The deciding document: number, date, who issued it. */
  document: string;
  /** Instant of recording. */
  now: string;
}

/**
 * Records the changes, each with its place in the succession and its audit row; nothing at all when one is refused.
 * @throws Error when someone else changes the tree meanwhile; the transaction is then to be rolled back.
 */
export async function recordOfficialList(
  tx: Tx,
  localityId: string,
  files: OfficialFiles,
  recording: Recording,
): Promise<OfficialVerdict> {
  const tree = await loadTree(tx, localityId);
  const verdict = planOn(tree, files);
  if (!verdict.ok) return verdict;
  for (const [index, step] of verdict.steps.entries()) {
    if (!(await claimTreeVersion(tx, localityId, tree.treeVersion + index)))
      throw new Error('the tree of units was changed meanwhile');
    await recordStep(tx, { localityId, effectiveOn: files.effectiveOn, step, ...recording });
  }
  return verdict;
}

function planOn(
  tree: UnitTree,
  { list, mapping, effectiveOn, onlySuccessors }: OfficialFiles,
): OfficialVerdict {
  const { units, problems } = readOfficialList(list, tree.types.values(), effectiveOn);
  const { pairs, problems: unread } = readMapping(mapping, new Set(list.map(({ code }) => code.trim())));
  if (problems.length + unread.length > 0) return { ok: false, problems: [...problems, ...unread] };
  return planOfficialList(tree, { on: effectiveOn, list: units, pairs, onlySuccessors, newId });
}

interface Step extends Recording {
  localityId: string;
  effectiveOn: string;
  step: OfficialStep;
}

async function recordStep(tx: Tx, { localityId, effectiveOn, step, document, now }: Step): Promise<void> {
  const { act, edits, preview } = step;
  const { kind } = act;
  const id = newId();
  await recordChange(tx, {
    ...{ id, localityId, kind, effectiveOn, document, edits, preview },
    recordedAt: now,
    recordedBy: null,
  });
  await appendAudit(tx, {
    actor: { localityId, accountId: null, assignments: [] },
    ...{ now, requestId: null, act: 'units.makeChange' },
    note: {
      ...{ subjectKind: 'unit-change', subjectId: id },
      detail: {
        kind,
        effectiveOn,
        document,
        ends: preview.ends.length,
        begins: preview.begins.length,
        from: 'official-list',
      },
    },
  });
}
