import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { CaseEvent } from '../../../src/features/cases/contract.ts';
import { firstStepAt } from '../../../src/features/cases/rules/escalation.ts';
import { clockRules } from '../../../src/features/cases/test/made-up-cases.ts';
import { openPool } from '../../../src/platform/server/database/connect.ts';
import { encrypt, type Key, newKeyBytes } from '../../../src/platform/server/sealed/aes-gcm.ts';
import type { Keyring } from '../../../src/platform/server/sealed/keyring.ts';
import { wrapSubjectKey, wrapUnitKey } from '../../../src/platform/server/sealed/sealed-keys.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { timeOf } from '../../../src/platform/shared/instant.ts';
import { Sheet } from '../register/copy.ts';
import { communeId, countryOf, localityId } from '../register/places.ts';
import { measuredAt } from '../served/moment.ts';
import { type History, madeHistories, standIns } from './histories.ts';

/** As the register's own script makes accounts. */
export const accountOf = (login: string): string => {
  const hex = createHash('md5').update(login).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
};

export const officerOf = (commune: number): string => `congchuc.xa${commune}`;

/** Cases for the children of a filled register, every commune the same number; sealed as the product seals them. */
export async function fillCases(
  url: string,
  of: { cases: number; children: number; keys: Keyring },
): Promise<void> {
  const pool = openPool(url, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    const communes = countryOf(of.children).places.communes.length;
    const historyOf = madeHistories();
    for (let commune = 0; commune < communes; commune++) {
      const count = Math.floor(of.cases / communes) + (commune < of.cases % communes ? 1 : 0);
      await fillCommune(client, { commune, count, historyOf, keys: of.keys });
    }
    await client.query('vacuum analyze case_files, case_clocks, case_subjects, case_events, sealed_keys');
  } finally {
    client.release(true);
    await pool.end();
  }
}

const openSheets = () => ({
  files: new Sheet('case_files'),
  clocks: new Sheet('case_clocks'),
  subjects: new Sheet('case_subjects'),
  events: new Sheet('case_events'),
  keys: new Sheet('sealed_keys'),
});

interface Desk {
  sheets: ReturnType<typeof openSheets>;
  unitId: string;
  accountId: string;
  chairId: string;
  unitKey: Key;
}

async function fillCommune(
  client: pg.ClientBase,
  of: { commune: number; count: number; historyOf: (at: number) => History; keys: Keyring },
): Promise<void> {
  const unitId = communeId(of.commune);
  const { rows } = await client.query<{ id: string }>(
    `select id from children where locality_id = $1 and commune_id = $2 and state = 'living-here' order by id`,
    [localityId, unitId],
  );
  const root = of.keys.newest();
  const unitKey = { id: newId(timeOf(measuredAt)), bytes: newKeyBytes(), unitId };
  await client.query(
    `insert into unit_keys (locality_id, id, unit_id, generation, root_key_id, wrapped, made_at) values ($1, $2, $3, 1, $4, $5, $6)`,
    [localityId, unitKey.id, unitId, root.id, wrapUnitKey(root, localityId, unitKey), measuredAt],
  );
  const desk: Desk = {
    ...{ sheets: openSheets(), unitId, unitKey },
    ...{ accountId: accountOf(officerOf(of.commune)), chairId: accountOf(`chutich.xa${of.commune}`) },
  };
  for (let at = 0; at < of.count; at++) {
    writeCase(desk, of.historyOf(at), (rows[at % rows.length] as { id: string }).id);
    if (at % 2000 === 1999) await sendAll(client, desk);
  }
  await sendAll(client, desk);
}

async function sendAll(client: pg.ClientBase, { sheets }: Desk): Promise<void> {
  for (const sheet of Object.values(sheets)) await sheet.send(client);
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

function writeCase(desk: Desk, { events, state, clocks }: History, childId: string): void {
  const { sheets, unitId, accountId, unitKey } = desk;
  const caseId = newId(timeOf(state.receivedAt));
  const of = { locality_id: localityId, unit_id: unitId };
  const key = { id: newId(timeOf(measuredAt)), bytes: newKeyBytes(), subjectId: caseId };
  sheets.keys.add({
    ...{ ...of, id: key.id, subject_id: caseId, unit_key_id: unitKey.id, made_at: measuredAt },
    wrapped: hex(wrapSubjectKey(unitKey, localityId, key)),
  });
  sheets.files.add({
    ...{ ...of, id: caseId, stage: state.stage, since: state.since, received_at: state.receivedAt },
    ...{ opened_at: state.receivedAt, ground: state.ground, confidentiality: state.confidentiality },
    ...{ closed_as: state.closedAs, worker_id: accountId, team: [accountId], version: events.length },
  });
  sheets.subjects.add({
    ...of,
    case_id: caseId,
    readers: [accountId],
    child_id: childId,
    harm_form: 'violence',
  });
  const ids = new Map(events.map((event) => [event.id, newId(timeOf(event.at))]));
  for (const [at, event] of events.entries()) writeEvent(desk, { caseId, key, ids, at, event });
  for (const clock of clocks) {
    const running = clock.end === null && clock.supersededBy === null;
    const step = running ? firstStepAt(clock, clockRules) : null;
    sheets.clocks.add({
      ...{ ...of, case_id: caseId, code: clock.code, occurrence: clock.occurrence, step: clock.step },
      ...{ rule_from: clock.ruleFrom, binding: clock.binding, owner: clock.owner, counted_from: clock.from },
      ...{ started_at: clock.startedAt, started_by: ids.get(clock.startedBy) ?? null, due_at: clock.dueAt },
      ...{
        end_kind: clock.end,
        ended_at: clock.endedAt,
        ended_by: clock.endedBy && (ids.get(clock.endedBy) ?? null),
      },
      superseded_by: clock.supersededBy && (ids.get(clock.supersededBy) ?? null),
      ...{ late_reason: clock.lateReason, next_step_at: step !== null && step > measuredAt ? step : null },
    });
  }
}

const story = 'Cán bộ đến nhà, gặp cha mẹ và hàng xóm, ghi lại lời kể và tình trạng của trẻ em. '.repeat(4);

function writeEvent(
  { sheets, unitId, accountId, chairId }: Desk,
  of: { caseId: string; key: Key; ids: ReadonlyMap<string, string>; at: number; event: CaseEvent },
): void {
  const { event } = of;
  const id = of.ids.get(event.id) as string;
  const words = JSON.stringify({ account: story, lateReason: '' });
  const place = ['case_events', 'words', id, 1];
  const real = new Map([
    [standIns.officer, accountId],
    [standIns.chair, chairId],
  ]);
  const facts = JSON.stringify(event.facts).replaceAll(standIns.officer, accountId);
  sheets.events.add({
    ...{
      locality_id: localityId,
      id,
      case_id: of.caseId,
      unit_id: unitId,
      readers: [accountId],
      seq: of.at + 1,
    },
    ...{ act: event.facts.act, at: event.at, recorded_at: event.recordedAt, facts },
    ...{ account_id: real.get(event.by) ?? accountId, late_reason_given: event.lateReasonGiven },
    words: hex(encrypt(of.key, place, Buffer.from(words))),
  });
}
