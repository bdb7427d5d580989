import type { Finding } from '../contract/findings.ts';
import type { Pile } from '../contract/rows.ts';
import { repairedAs } from './findings.ts';
import { type Choice, type Judged, pileOf } from './stored.ts';

/** What a row has to say for a doubt to be taken from it. */
export interface DoubtfulRow extends Pick<Judged, 'findings'> {
  pile: Pile;
  /** Whether a child could be read. */
  isWhole: boolean;
  alike: number;
  choice: Choice;
}

export interface AcceptedRow {
  pile: Pile;
  findings: Finding[];
  groups: string[];
}

/**
 * The row after a person accepted a doubt, `group` its key, for the whole list. A doubt speaks of what was read and changes
 * none of it, so the row stands as if it were judged again: only that it is doubted no more.
 */
export function acceptedRow(
  row: DoubtfulRow,
  { group, repairId }: { group: string; repairId: string },
): AcceptedRow {
  const findings = row.findings.map((finding) =>
    finding.group === group ? repairedAs(finding.field, repairId, finding.text) : finding,
  );
  const leftOut = row.pile === 'left-out' && row.choice !== 'skip';
  return {
    findings,
    groups: findings.map((finding) => finding.group),
    pile: pileOf({ findings, leftOut, isWhole: row.isWhole }, row.alike, row.choice),
  };
}
