import type { Circumstance, CircumstanceKind } from '../../contract.ts';

/** A membership as its form holds it. */
export interface CircumstanceDraft {
  kind: CircumstanceKind;
  code: string;
  subCode: string;
  fromDate: string;
  evidenceKind: string;
  number: string;
  issuedOn: string;
  issuedBy: string;
  paperId: string;
  note: string;
  confirm: boolean;
}

export const blankCircumstance: CircumstanceDraft = {
  ...{ kind: 'special', code: '', subCode: '', fromDate: '', evidenceKind: '', number: '' },
  ...{ issuedOn: '', issuedBy: '', paperId: '', note: '', confirm: false },
};

export const circumstanceDraftOf = ({ evidence, ...line }: Circumstance): CircumstanceDraft => ({
  ...{ kind: line.kind, code: line.code, subCode: line.subCode ?? '', fromDate: line.fromDate },
  ...{ evidenceKind: evidence.kind ?? '', number: evidence.number, issuedOn: evidence.issuedOn ?? '' },
  ...{ issuedBy: evidence.issuedBy, paperId: evidence.paperId ?? '', note: line.note, confirm: false },
});

/** What may still be changed of a line that is there. */
export const changedCircumstance = (draft: CircumstanceDraft) => ({
  ...{ subCode: draft.subCode || null, fromDate: draft.fromDate, note: draft.note },
  evidence: {
    ...{ kind: draft.evidenceKind || null, number: draft.number, issuedOn: draft.issuedOn || null },
    ...{ issuedBy: draft.issuedBy, paperId: draft.paperId || null },
  },
});

export const newCircumstance = (draft: CircumstanceDraft, key: { childId: string; id: string }) => ({
  ...key,
  ...changedCircumstance(draft),
  ...{ kind: draft.kind, code: draft.code, confirm: draft.confirm },
});
