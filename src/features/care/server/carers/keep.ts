import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt, holdsExactlyAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import {
  type FieldProblem,
  notFound,
  Problem,
  refused,
  staleVersion,
} from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { caseForCare } from '../../../cases/server/public.ts';
import type { CarerFile, CarerKind, Verification } from '../../contract.ts';
import { carePermissions } from '../../permissions.ts';
import { unmetRefusals } from '../../rules/needs.ts';
import { type CarerRecord, insertCarer, updateCarer } from '../queries/carers.ts';
import { type KeptCarer, sealCarer } from '../sealing.ts';
import { refusedCare } from '../refused.ts';
import { carerOf, generallyUnmet, keptOf } from './read.ts';

/** The commune writes a carer down, verifies (Decree 56/2017 art. 39, 42) and notes that one withdrew. */
interface Registered {
  id: string;
  kind: CarerKind;
  unitId: string;
  caseId: string | null;
  registeredOn: string;
  file: CarerFile;
  related: string[];
}

const personsOf: Readonly<Record<CarerKind, number>> = { person: 1, couple: 2, facility: 0 };

async function checkFile(
  ctx: Context,
  { kind, file, related }: Pick<Registered, 'kind' | 'file' | 'related'>,
): Promise<FieldProblem[]> {
  const today = localDateOf(ctx.now);
  const known = await displayNamesOf(ctx.tx, related);
  const future = (path: string, date: string | null): FieldProblem[] =>
    date !== null && date > today ? [{ path, code: 'care.date-in-the-future' }] : [];
  return [
    ...(file.persons.length === personsOf[kind]
      ? []
      : [{ path: 'file.persons', code: 'care.persons-for-kind', params: { needed: personsOf[kind] } }]),
    ...file.persons.flatMap((person, at) =>
      (['birthDate', 'residedSince', 'healthCertificateOn', 'criminalRecordOn'] as const).flatMap((key) =>
        future(`file.persons.${at}.${key}`, person[key]),
      ),
    ),
    ...related.flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `related.${at}`, code: 'platform.not-found' }],
    ),
  ];
}

/** @throws 404 outside the caller's commune or case, 422 with everything that is wrong */
export async function registerCarer(ctx: Context, input: Registered) {
  const { id, unitId, caseId, kind, file, registeredOn, related } = input;
  if (!holdsExactlyAt(ctx.actor, carePermissions['carer.keep'], unitId)) throw notFound();
  if (caseId !== null && (await caseForCare(ctx, caseId, 'read')).unitId !== unitId) throw notFound();
  ctx.audit({ subjectKind: 'carer', subjectId: id, unitId, detail: { kind } });
  const fields = await checkFile(ctx, input);
  if (registeredOn > localDateOf(ctx.now))
    fields.push({ path: 'registeredOn', code: 'care.date-in-the-future' });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
  const made = await insertCarer(ctx.tx, ctx.actor.localityId, {
    ...{ id, unitId, caseId, related, kind, registeredOn, recordedBy: ctx.actor.accountId },
    ...{ name: nameOf(file), route: caseId === null ? 'application' : 'notice' },
    content: await sealCarer(ctx, { id, unitId }, 1, { file, verification: null }),
  });
  if (!made) throw new Problem(409, 'platform.same-id-other-content');
  return { id, version: 1 };
}

/** How lists call the carer; a facility goes by the first line of its address. */
const nameOf = ({ persons, address }: CarerFile): string =>
  persons.length === 0
    ? (address.split('\n')[0] as string)
    : persons.map(({ fullName }) => fullName).join(' – ');

async function carerToChange(
  ctx: Context,
  input: { carerId: string; version: number },
): Promise<CarerRecord> {
  const carer = await carerOf(ctx, input.carerId, 'held');
  if (!holdsAt(ctx.actor, carePermissions['carer.keep'], carer.unitId)) throw notFound();
  if (carer.version !== input.version) throw staleVersion({ id: carer.id, version: carer.version });
  if (carer.state === 'withdrawn') throw refused('care.not-in-this-state');
  return carer;
}

async function save(ctx: Context, carer: CarerRecord, kept: KeptCarer) {
  const content = await sealCarer(ctx, carer, carer.version + 1, kept);
  const changed = { ...carer, content, recordedBy: ctx.actor.accountId };
  const version = await updateCarer(ctx.tx, ctx.actor.localityId, changed);
  if (version === undefined) throw staleVersion({ id: carer.id, version: carer.version });
  return { id: carer.id, version };
}

/** What was verified is not what is now written: a changed file is to be verified again. */
export async function changeCarer(
  ctx: Context,
  input: { carerId: string; version: number; file: CarerFile; related: string[] },
) {
  const carer = await carerToChange(ctx, input);
  const { file, related } = input;
  const fields = await checkFile(ctx, { kind: carer.kind, file, related });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
  const changed = { ...carer, related, name: nameOf(file), state: 'registered' as const, verifiedOn: null };
  return save(ctx, changed, { file, verification: null });
}

/** @throws 422 naming every condition that is not met, where the commune would find the carer eligible */
export async function verifyCarer(
  ctx: Context,
  input: { carerId: string; version: number; verification: Verification },
) {
  const carer = await carerToChange(ctx, input);
  const { verification } = input;
  ctx.audit({ detail: { eligible: verification.eligible } });
  if (carer.related.includes(ctx.actor.accountId)) throw refused('care.carer-related');
  const kept = await keptOf(ctx, carer);
  if (kept === null) throw new Problem(410, 'platform.content-destroyed');
  if (verification.on > localDateOf(ctx.now) || verification.on < carer.registeredOn)
    throw refused('platform.invalid-input', {
      fields: [{ path: 'verification.on', code: 'care.date-in-the-future' }],
    });
  const unmet = verification.eligible ? generallyUnmet(carer, kept, verification.on) : [];
  if (unmet.length > 0) throw refusedCare(unmetRefusals(unmet));
  const state = verification.eligible ? ('verified' as const) : ('not-eligible' as const);
  return save(ctx, { ...carer, state, verifiedOn: verification.on }, { ...kept, verification });
}

export async function withdrawCarer(ctx: Context, input: { carerId: string; version: number }) {
  const carer = await carerToChange(ctx, input);
  const kept = await keptOf(ctx, carer);
  if (kept === null) throw new Problem(410, 'platform.content-destroyed');
  return save(ctx, { ...carer, state: 'withdrawn' }, kept);
}
