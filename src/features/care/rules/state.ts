import type { CareDeedOf, CareEvent, CareFacts } from '../contract/deeds.ts';
import type { CareStage, ChildPaper, NeedGround, Relation } from '../contract/stages.ts';
import { careRowOf } from './transitions.ts';

/** A placement as its history says it stands; folded from the events, stored nowhere else as truth. */
export interface CareState {
  stage: CareStage;
  since: string;
  openedAt: string;
  ground: NeedGround;
  siblingCaseIds: readonly string[];
  papers: Readonly<Record<ChildPaper, string | null>>;
  carerId: string | null;
  relation: Relation | null;
  chosenAt: string | null;
  /** Carers that were chosen and given up again. */
  droppedCarerIds: readonly string[];
  /** Meetings with the carer who is chosen now. */
  meetings: number;
  opinion: CareDeedOf<'ask-child'>['agrees'] | null;
  consent: Pick<CareDeedOf<'record-consent'>, 'by' | 'given' | 'exemption'> | null;
  proposedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  handedOverAt: string | null;
  assessedAt16: boolean;
  /** Who wrote the request to end it. */
  endRequestedBy: string | null;
  /** A facility asked that the child go to a family, and how far that came; null where it did not, or was refused. */
  family: { appraised: boolean; suitable: boolean | null; appraisedBy: string | null } | null;
}

const noPapers: CareState['papers'] = {
  ...{ 'birth-proof': null, 'health-certificate': null, photos: null },
  ...{ 'abandonment-minutes': null, 'separation-decision': null },
};

/** The first event of every history. */
export function openedCare(event: CareEvent): CareState {
  const { ground, siblingCaseIds } = event.facts as CareDeedOf<'assess-need'>;
  return {
    ...{ stage: 'matching', since: event.at, openedAt: event.at, ground, siblingCaseIds, papers: noPapers },
    ...{ carerId: null, relation: null, chosenAt: null, droppedCarerIds: [], meetings: 0, opinion: null },
    ...{ consent: null, proposedBy: null, decidedAt: null, decidedBy: null, handedOverAt: null },
    ...{ assessedAt16: false, endRequestedBy: null, family: null },
  };
}

export function afterCare(state: CareState, event: CareEvent): CareState {
  const row = careRowOf(event.facts.act, state.stage);
  const stage = row === undefined || row.to === 'same' ? state.stage : row.to;
  const moved = stage === state.stage ? state : { ...state, stage, since: event.at };
  return { ...moved, ...changes(state, event.facts, event) };
}

/** @throws RangeError for a history that does not begin with the child's need */
export function careStateOf(history: readonly CareEvent[]): CareState {
  const [first, ...rest] = history;
  if (first?.facts.act !== 'assess-need') throw new RangeError('a placement begins with the need');
  return rest.reduce(afterCare, openedCare(first));
}

const nobodyChosen = {
  ...{ carerId: null, relation: null, chosenAt: null, meetings: 0, opinion: null, proposedBy: null },
  ...{ decidedAt: null, decidedBy: null },
};

function changes(
  state: CareState,
  facts: CareFacts,
  { at, by }: Pick<CareEvent, 'at' | 'by'>,
): Partial<CareState> {
  switch (facts.act) {
    case 'assess-need':
      return { ground: facts.ground, siblingCaseIds: facts.siblingCaseIds };
    case 'update-file':
      return { papers: facts.papers };
    case 'choose-carer':
      return { ...nobodyChosen, carerId: facts.carerId, relation: facts.relation, chosenAt: at };
    case 'meet':
      return { meetings: state.meetings + 1 };
    case 'ask-child':
      return { opinion: facts.agrees };
    case 'record-consent':
      return { consent: { by: facts.by, given: facts.given, exemption: facts.exemption } };
    case 'propose':
      return { proposedBy: by };
    case 'return-proposal':
      return { proposedBy: null };
    case 'drop-carer':
      return { ...nobodyChosen, droppedCarerIds: [...state.droppedCarerIds, state.carerId ?? ''] };
    case 'decide':
      return { decidedAt: at, decidedBy: by };
    case 'hand-over':
      return { handedOverAt: at };
    case 'assess-at-16':
      return { assessedAt16: true };
    case 'request-end':
      return { endRequestedBy: by };
    case 'refuse-end':
      return { endRequestedBy: null };
    case 'ask-family':
      return { family: { appraised: false, suitable: null, appraisedBy: null } };
    case 'appraise-family':
      return { family: { appraised: true, suitable: facts.suitable, appraisedBy: by } };
    case 'refuse-family':
      return { family: null };
    default:
      return {};
  }
}
