import { afterAll, beforeAll, expect, test } from 'vitest';
import { allActs, bodyOf, recordIdsOf } from '../../../../test/harness/endpoint-inputs.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { methodOf } from '../../../../test/harness/people.ts';
import { functionNames } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { concernsContract } from '../contract.ts';
import {
  type ConcernDesk,
  eight,
  leakedIn,
  markedContent,
  markedInformant,
  marks,
  openConcerns,
} from './concern-desk.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
let concernId: string;
let otherConcernId: string;
beforeAll(async () => {
  desk = await openConcerns();
  const told = { content: markedContent(), informant: markedInformant, consent: true };
  concernId = await desk.log(desk.collaborator, { ...told, lateReason: 'KQ-P4-muộn' });
  otherConcernId = await desk.log(desk.officer, told);
  await liveThrough();
});
afterAll(() => desk.served.close());

/** Every act with words of its own, each with a mark in them. */
async function liveThrough(): Promise<void> {
  const { officer } = desk;
  const now = async () => ({ concernId, version: await desk.versionOf(concernId) });
  await officer.done(room.acknowledgeConcern, await now());
  const content = { ...markedContent(), carer: 'KQ-P4-bàngoại' };
  const same = { category: 'abused' as const, inDanger: true, receivedAt: eight };
  await officer.done(room.completeConcern, { ...(await now()), content, ...same, reason: 'KQ-P4-sửa' });
  await officer.done(room.openConcern, { concernId });
  await officer.done(room.openInformant, { concernId, reason: 'other', note: 'KQ-P4-vìsao' });
  await officer.done(room.joinConcern, { ...(await now()), otherConcernId });
  await officer.done(room.decideConcern, {
    ...{ ...(await now()), outcome: 'referral', reason: 'KQ-P4-lýdo', toAgency: 'KQ-P4-cơquan' },
  });
  const reply = { told: 'KQ-P4-trảlời', repliedAt: eight, way: 'phone' as const };
  await officer.done(room.replyToReporter, { ...(await now()), ...reply });
  for (const format of ['docx', 'pdf'] as const)
    await officer.done(room.downloadConcernForm, { concernId, format, informant: 'protect' });
}

test('what was written is there for who opens it: content, words of every act, and who told it', async () => {
  const opened = await desk.open(concernId);
  expect(opened.content).toMatchObject({ ...marks, carer: 'KQ-P4-bàngoại' });
  expect(opened.lateReason).toBe('KQ-P4-muộn');
  expect(opened.notes.map(({ note }) => note).sort()).toEqual(
    ['KQ-P4-cơquan: KQ-P4-lýdo', 'KQ-P4-sửa', 'KQ-P4-trảlời', 'KQ-P4-vìsao'].sort(),
  );
  const told = await desk.officer.done(room.openInformant, { concernId, reason: 'answer', note: '' });
  expect(told.informant).toEqual(markedInformant);
  expect(leakedIn(JSON.stringify(opened))).not.toContain('KQ-P4-địachỉbáo');
});

test('no table of the database holds a word of it in clear: trail, remembered answers, jobs, notices and the rest', async () => {
  const tables = await desk.rows(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ text }] = await desk.rows(
      `select coalesce(string_agg(to_jsonb(t)::text, e'\\n'), '') as text from ${name} t`,
    );
    // Columns of bytes are written as hexadecimal: looked through as the text they would hold.
    const bytes = [...text.matchAll(/\\x([0-9a-f]{8,})/g)].map(([, hex]) =>
      Buffer.from(hex as string, 'hex').toString('utf8'),
    );
    found.push(...leakedIn([text, ...bytes].join('\n')).map((mark) => `${name} ${mark}`));
  }
  expect(tables.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

test('no reading endpoint shows a word of it: to the commune only what was opened, to anybody else nothing', async () => {
  const reads = allActs.filter(
    ({ endpoint }) => methodOf(endpoint) === 'GET' && endpoint.permission !== 'anyone',
  );
  const subjects = {
    ...{ concernId, otherConcernId, dutyId: newId(), unitId: desk.phuLam, childId: newId() },
    ...{ issuerUnitId: desk.phuLam, leadUnitId: desk.phuLam },
  } as never;
  const people: Person[] = [desk.officer, desk.neighbour, desk.collaborator, desk.school, desk.district];
  // A commune's officer of the whole district covers this commune too, as everywhere.
  for (const name of functionNames.filter((one) => one !== 'commune-officer'))
    people.push(await desk.served.tanLam.person(name, 'tan-lam'));
  const wrong: string[] = [];
  let answered = 0;
  for (const person of people)
    for (const act of reads) {
      const body = bodyOf(act.act, subjects);
      const { status, text } = await person.act(act.endpoint, {
        ...body,
        ...recordIdsOf(act, subjects, body),
      });
      if (status === 200) answered++;
      wrong.push(...leakedIn(text).map((mark) => `${act.act} ${mark}`));
      // The trail and “Ai đã xem” name a record by its id, to who keeps them; those above see state and clocks.
      const knows =
        status === 200 &&
        text.includes(concernId) &&
        !/^accounts\.|listConcernViewers$|Overseen$/.test(act.act);
      if (knows && person !== desk.officer) wrong.push(`${act.act} knows of it`);
    }
  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(100);
}, 60_000);

test('a sealed value moved to another concern does not open there', async () => {
  await desk.rows(
    `update concerns set content = (select content from concerns where id = $1) where id = $2`,
    ...[concernId, otherConcernId],
  );
  const answer = await desk.officer.act(room.openConcern, { concernId: otherConcernId });
  expect(answer.status).toBe(500);
  expect(leakedIn(answer.text)).toEqual([]);
});

test('what the trail says of an act are codes and names of fields, and each opening stands there', async () => {
  const events = await desk.rows(
    `select act, detail from audit_events where subject_id = $1 order by at, seq`,
    concernId,
  );
  const acts = events.map(({ act }) => act);
  for (const act of ['openConcern', 'openInformant', 'downloadConcernForm', 'getConcern'])
    expect(acts).toContain(`concerns.${act}`);
  const completed = events.find(({ act }) => act === 'concerns.completeConcern');
  expect(completed?.detail).toEqual({ fields: ['carer', 'inDanger'] });
  const printed = events.filter(
    ({ act, detail }) => act === 'concerns.downloadConcernForm' && detail.informant,
  );
  expect(printed.slice(0, 2).map(({ detail }) => detail)).toEqual([
    { format: 'docx', informant: true, reason: 'protect' },
    { format: 'pdf', informant: true, reason: 'protect' },
  ]);
});
