import { readFileSync } from 'node:fs';
import type { Context } from '../../../../platform/server/http/context.ts';
import { everyProvinceCode, ProvinceList } from '../../../../platform/shared/cells/provinces.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { codeLists } from '../../../children/server/public.ts';
import { placesOf } from '../places.ts';
import type { StoredImport } from '../queries/imports.ts';
import { findValueMemories } from '../queries/memories.ts';
import { type Judging, type JudgingSetup, judgingOf } from './judging.ts';

const provinces = everyProvinceCode(
  ProvinceList.parse(
    JSON.parse(readFileSync(new URL('../../../../../db/reference/provinces.json', import.meta.url), 'utf8')),
  ),
);

export async function judgingSetup(
  ctx: Pick<Context, 'tx' | 'actor' | 'now'>,
  { unitId, repairs, options, chosen }: StoredImport,
): Promise<JudgingSetup> {
  const { localityId } = ctx.actor;
  return {
    ...{ today: localDateOf(ctx.now), lists: codeLists, provinces, repairs, options, chosen },
    places: await placesOf(ctx, unitId),
    remembered: await findValueMemories(ctx.tx, { localityId, unitId }),
  };
}

export const openJudging = async (
  ctx: Pick<Context, 'tx' | 'actor' | 'now'>,
  stored: StoredImport,
): Promise<Judging> => judgingOf(await judgingSetup(ctx, stored));
