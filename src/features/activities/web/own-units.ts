import type { FunctionName } from '../../../platform/shared/actor.ts';
import type { Session } from '../../../platform/web/shell/session/session.ts';

const workers: readonly FunctionName[] = ['commune-officer', 'sector-officer', 'consolidating-officer'];

/** The units this person does the work of, each once. */
export function ownUnitsOf(session: Pick<Session, 'functions'>): { unitId: string; unitName: string }[] {
  const units = new Map(
    session.functions
      .filter((held) => workers.includes(held.function))
      .map(({ unitId, unitName }) => [unitId, { unitId, unitName }] as const),
  );
  return [...units.values()];
}
