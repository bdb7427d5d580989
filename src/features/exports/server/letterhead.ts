import { localDateOf } from '../../../platform/shared/instant.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { authorityOf, treeAt } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';

const decapitalised = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const committeeOf = (name: string): string => `Ủy ban nhân dân ${decapitalised(name)}`;

/** In whose name the paper stands: a committee, or an office under one. */
export async function letterheadOf(
  ctx: { tx: Tx; actor: { localityId: string }; now: string },
  { unitId, requestedBy }: { unitId: string; requestedBy: string },
): Promise<{ agency: { parent?: string; name: string }; place: string; asker: string }> {
  const at = treeAt(await loadTree(ctx.tx, ctx.actor.localityId), localDateOf(ctx.now));
  const unit = at.units.get(unitId);
  const authority = authorityOf(at, unitId);
  const names = await displayNamesOf(ctx.tx, [requestedBy]);
  const place = (authority?.name ?? '').replace(
    /^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) /i,
    '',
  );
  const committee = committeeOf(authority?.name ?? '');
  const agency =
    unit && unit.unitId !== authority?.unitId ? { parent: committee, name: unit.name } : { name: committee };
  return { agency, place, asker: names.get(requestedBy) ?? '' };
}
