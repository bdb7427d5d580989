import { refused } from '../../../platform/shared/problem.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { CaseOpener, ConcernForCase } from '../../concerns/server/public.ts';
import type { Ground, OpeningDeed, Source } from '../contract.ts';
import { openCase } from './open-case.ts';

/** A concern becomes a case (Decree 56/2017 art. 25, 26), in the transaction of the decision. */

const grounds: Readonly<Record<ConcernForCase['category'], Ground>> = {
  abused: 'abused',
  'at-risk': 'at-risk',
  special: 'special-circumstances',
};

/** Who told it; by what way it came stays with the concern. */
const sources: Readonly<Record<ConcernForCase['source'], Source>> = {
  ...{ phone: 'citizen', 'in-person': 'citizen', 'other-person': 'citizen', 'hotline-111': 'hotline-111' },
  ...{ school: 'school', clinic: 'clinic', police: 'police', collaborator: 'collaborator' },
};

const longest = 4000;

/** What is known of the happening, and why a case is opened; the rest of Form 01 is read with the concern. */
const accountOf = ({ content, reason }: ConcernForCase): string =>
  [content.happening, content.presentState, content.fearedConsequence, reason]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, longest);

const deedOf = (concern: ConcernForCase): OpeningDeed => ({
  ...{ act: 'open', receivedAt: concern.receivedAt, confidentiality: 'restricted' },
  ...{ ground: grounds[concern.category], source: sources[concern.source], account: accountOf(concern) },
});

/** @throws Problem 422 `cases.child-not-linked` where the concern is of no child of the register, and as `openCase` does */
export const openFromConcern: CaseOpener = async (ctx, { caseId, concern }) => {
  if (concern.childId === null) throw refused('cases.child-not-linked');
  const { childId, emergencyDueAt } = concern;
  const isLate = emergencyDueAt !== null && emergencyDueAt < ctx.now;
  await openCase(ctx, {
    ...{
      id: caseId,
      eventId: newId(),
      childId,
      deed: deedOf(concern),
      lateReason: isLate ? concern.reason : '',
    },
  });
};
