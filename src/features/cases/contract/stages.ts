/** Where a case stands, in the order of Decree 56/2017/NĐ-CP, chapter III: what is to be done next. */
export const stages = [
  /** Đ.25: received; a worker is to be assigned. */
  'intake',
  /** Đ.26: Mẫu 02 is to be made. */
  'initial-assessment',
  /** Đ.26.3, 31, 32: measures within 12 hours of the information. */
  'emergency',
  /** Đ.27.1: Mẫu 03. */
  'detailed-assessment',
  /** Đ.27.2: the meeting of agencies, neighbourhood and parents. */
  'meeting',
  /** Đ.28.1: Mẫu 04 is to be drawn up. */
  'planning',
  /** Đ.28.4: Mẫu 05 is to be decided. */
  'approval',
  /** Đ.29. */
  'carrying-out',
  /** Đ.30: Mẫu 06 was made; close, go on or plan anew. */
  'review',
  'closed',
] as const;
export type Stage = (typeof stages)[number];
export const openStages = stages.filter((stage) => stage !== 'closed');

/** Why a child's case is opened: Law on Children 102/2016 art. 49, 50 (abused, at risk) and art. 52.1 (special circumstances). */
export const grounds = ['abused', 'at-risk', 'special-circumstances'] as const;
export type Ground = (typeof grounds)[number];

/** Who the information came from (Mẫu 01, A.1; Decree 56/2017 Đ.25.1). */
export const sources = [
  ...(['citizen', 'collaborator', 'school', 'clinic', 'police', 'hotline-111', 'other-agency'] as const),
  ...(['child', 'family', 'commune'] as const),
] as const;
export type Source = (typeof sources)[number];

export const confidentialities = ['ordinary', 'restricted', 'secret'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** As whom somebody with an account stands in the case, and therefore may neither see nor decide it. */
export const namings = ['suspected', 'relative'] as const;

/** Measures of Law on Children art. 49 (HT) and art. 50 (CT), as a plan's actions and emergency measures name them. */
export const measures = [
  ...(['HT-a', 'HT-b', 'HT-c', 'HT-d'] as const),
  ...(['CT-a', 'CT-b', 'CT-c', 'CT-d', 'CT-đ', 'CT-e', 'CT-g', 'CT-h'] as const),
] as const;
export type Measure = (typeof measures)[number];
