import { foldNoisy } from '../../../../platform/shared/noisy-text.ts';
import type { Doubt, Party, PartyRole } from './proposal.ts';
import type { Mention } from './party-runs.ts';
import { linesOfTokens, type Passage } from './text/passage.ts';

/** Collects who takes part in the plan: one entry per unit, group or unknown name, however often it is named. */
export class Parties {
  readonly #byKey = new Map<string, Party>();

  /** Notes a mention in a role and answers the party's key. */
  note(passage: Passage, mention: Mention, role: PartyRole): string {
    const key = keyOf(mention);
    const lines = linesOfTokens(passage, mention.from, mention.to);
    const known = this.#byKey.get(key);
    if (!known) this.#byKey.set(key, partyFrom(key, mention, lines, role));
    else {
      if (!known.roles.includes(role)) known.roles.push(role);
      if (mention.unit && mention.score > known.score) Object.assign(known, evidence(mention, lines));
    }
    return key;
  }

  noteAll(passage: Passage, mentions: readonly Mention[], role: PartyRole): string[] {
    return [...new Set(mentions.map((mention) => this.note(passage, mention, role)))];
  }

  all(): Party[] {
    return [...this.#byKey.values()];
  }
}

export function keyOf(mention: Mention): string {
  if (mention.unit) return `unit:${mention.unit.unitId}`;
  if (mention.group) return `group:${mention.group}`;
  return `name:${foldNoisy(mention.asWritten)}`;
}

/** The best mention speaks for the party: its words, its lines, its score. */
function evidence(mention: Mention, lines: Party['lines']) {
  const doubt: Doubt[] = [...mention.doubt];
  const certainty: Party['certainty'] = doubt.length === 0 ? 'sure' : 'unsure';
  return {
    asWritten: mention.asWritten,
    lines,
    score: Math.round(mention.score * 1000) / 1000,
    doubt,
    certainty,
  };
}

const partyFrom = (key: string, mention: Mention, lines: Party['lines'], role: PartyRole): Party => ({
  key,
  ...(mention.unit ? { unitId: mention.unit.unitId, restored: mention.unit.name } : {}),
  ...(mention.group ? { group: mention.group } : {}),
  ...evidence(mention, lines),
  roles: [role],
});
