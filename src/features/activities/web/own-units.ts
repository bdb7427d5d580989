import type { FunctionName } from '../../../platform/shared/actor.ts';
import type { Session } from '../../../platform/web/shell/session/session.ts';
import type { CarriedOnBy } from '../../plans/contract.ts';

export type Unit = CarriedOnBy[number];

const workers: readonly FunctionName[] = ['commune-officer', 'sector-officer', 'consolidating-officer'];

/** The units this person does the work of, each once. */
export function ownUnitsOf(session: Pick<Session, 'functions'>): Unit[] {
  const units = new Map(
    session.functions
      .filter((held) => workers.includes(held.function))
      .map(({ unitId, unitName }) => [unitId, { unitId, unitName }] as const),
  );
  return [...units.values()];
}

/** Is it the work of one of these units: their own, or of a unit that went into one of them? */
export const isWorkOf = (
  own: readonly Unit[],
  { unitId, carriedOnBy }: { unitId: string; carriedOnBy: CarriedOnBy },
): boolean =>
  [unitId, ...carriedOnBy.map((heir) => heir.unitId)].some((id) => own.some((unit) => unit.unitId === id));

/** The own units and those whose work they have: what is owed under a plan may be owed by units that went into them. */
export const servedUnits = (own: readonly Unit[], rows: readonly Unit[]): Unit[] => [
  ...new Map([...own, ...rows].map(({ unitId, unitName }) => [unitId, { unitId, unitName }])).values(),
];
