/** Where an alternative care of a child stands: what is to be done next (Law on Children art. 60–69, Decree 56/2017 art. 38–48). */
export const careStages = [
  /** The need is assessed (Mẫu 10); a carer is to be chosen. */
  'matching',
  /** Art. 41, 42: meetings, the child's opinion, consent, the child's papers. */
  'preparing',
  /** The commune's chair is to decide (Mẫu 12). */
  'deciding',
  /** Decided; the child is to be handed over within 15 working days. */
  'hand-over',
  'in-care',
  /** Somebody asked for the end (Mẫu 15). */
  'ending',
  /** The end is decided (Mẫu 16); the child is to go where the decision says. */
  'leaving',
  'ended',
  'withdrawn',
] as const;
export type CareStage = (typeof careStages)[number];
export const overStages = ['ended', 'withdrawn'] as const satisfies readonly CareStage[];
export const isOver = (stage: CareStage): boolean => stage === 'ended' || stage === 'withdrawn';

/** Why a child needs alternative care (Law art. 62). */
export const needGrounds = ['orphan', 'abandoned', 'no-support', 'unsafe', 'disaster', 'refugee'] as const;
export type NeedGround = (typeof needGrounds)[number];

/** Papers of the child's file (Decree 56/2017 art. 38.3), Mẫu 10 aside, which is the need itself. */
export const childPapers = [
  'birth-proof',
  'health-certificate',
  'photos',
  'abandonment-minutes',
  'separation-decision',
] as const;
export type ChildPaper = (typeof childPapers)[number];

/** As whom the carer stands to the child. */
export const relations = ['relative', 'non-relative'] as const;
export type Relation = (typeof relations)[number];

/** Whose written consent there is (Law art. 63.1), or that none is needed. */
export const consentBy = ['guardian', 'parents', 'not-needed'] as const;
export const consentExemptions = [
  'protective-measure',
  'no-parents',
  'parents-unknown',
  'rights-restricted',
] as const;

/** Reasons of art. 69: a the carer is no longer eligible, b violates art. 6, c asks; d the child seriously violates, đ reunion. */
export const endGrounds = ['a', 'b', 'c', 'd', 'đ'] as const;
export const endAskers = ['carer', 'child', 'parents', 'worker'] as const;
export const destinations = ['family', 'other-carer', 'facility', 'independent'] as const;
export const visitProposals = ['continue', 'support', 'end'] as const;
export const opinions = ['agrees', 'unsure', 'disagrees'] as const;

/** The order of the law (art. 60.3, 61; Decree art. 41): relative, then in the child's residence, in the country, a foreigner, a facility. */
export const tiers = ['relative', 'residence', 'country', 'foreigner', 'facility'] as const;
export type Tier = (typeof tiers)[number];
