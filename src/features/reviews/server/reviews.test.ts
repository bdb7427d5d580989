import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedLocality, serveLocality } from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../../children/contract.ts';
import { reviewsContract } from '../contract.ts';

/** One commune reviews its children; a collaborator in one hamlet, an officer, a neighbour and the district look on. */

const room = reviewsContract.endpoints;
const { registerChild, listPlaces, addCircumstance } = childrenContract.endpoints;
let served: ServedLocality;
let officer: Person;
let collaborator: Person;
let neighbour: Person;
let district: Person;
let hamlets: string[];
let communeId: string;
const roundId = newId();
const children: string[] = [];
const said = ({ status, body }: Answer) => [status, body.fields?.[0]?.code ?? body.code];

beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  officer = await tanLam.person('commune-officer', 'phu-lam');
  neighbour = await tanLam.person('commune-officer', 'hai-thinh');
  district = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  collaborator = await tanLam.person('collaborator', 'phu-lam');
  communeId = tanLam.unit('phu-lam');
  const { communes } = await officer.done(listPlaces, {});
  hamlets = communes[0]?.hamlets.map(({ unitId }) => unitId) as string[];
  await served.clone.admin.query('update account_functions set unit_id = $1 where account_id = $2', [
    hamlets[0],
    collaborator.accountId,
  ]);
  for (const [at, unitId] of [hamlets[0], hamlets[0], hamlets[1]].entries()) {
    const child = { fullName: `Trần Văn ${'ABC'[at]}`, sex: 'male' as const, birthDate: '2012-05-01' };
    const made = { id: newId(), unitId: unitId as string, since: '2021-01-01' };
    await officer.done(registerChild, { ...made, child: { ...child, birthPrecision: 'day' } });
    children.push(made.id);
  }
  await officer.done(addCircumstance, {
    ...{
      childId: children[0] as string,
      id: newId(),
      kind: 'dropout-risk',
      code: 'dropout-risk',
      subCode: null,
    },
    ...{ fromDate: '2021-02-01', note: '', confirm: true },
    evidence: { kind: null, number: '', issuedOn: null, issuedBy: '', paperId: null },
  });
});
afterAll(() => served.close());

const freshness = async () => {
  const { communes } = await officer.done(room.listFreshness, {});
  return new Map(
    communes[0]?.lists.map(({ list, lastReviewedOn, done, total }) => [list, [lastReviewedOn, done, total]]),
  );
};

test('a commune opens one round at a time, for itself, with a day still to come', async () => {
  const round = { id: roundId, unitId: communeId, name: 'Rà soát cuối năm 2021', dueOn: '2021-12-10' };
  expect(said(await officer.act(room.openRound, { ...round, dueOn: '2021-11-28' }))).toEqual([
    422,
    'reviews.due-before-opening',
  ]);
  expect(said(await officer.act(room.openRound, { ...round, unitId: hamlets[0] as string }))).toEqual([
    422,
    'reviews.not-a-commune',
  ]);
  expect((await neighbour.act(room.openRound, round)).status).toBe(404);
  expect((await district.act(room.openRound, round)).status).toBe(403);
  expect(await officer.done(room.openRound, round)).toEqual({ id: roundId, version: 1, total: 3 });
  expect(said(await officer.act(room.openRound, { ...round, id: newId() }))).toEqual([
    422,
    'reviews.round-open-already',
  ]);
});

test('a collaborator sees and records the children of their own hamlet alone', async () => {
  const { rounds } = await collaborator.done(room.listRounds, {});
  expect(rounds.map(({ id, total, done }) => [id, total, done])).toEqual([[roundId, 2, 0]]);
  const { items, mayRecord } = await collaborator.done(room.listItems, {
    roundId,
    unitId: hamlets[0] as string,
  });
  expect(mayRecord).toBe(true);
  expect(items.map(({ fullName }) => fullName)).toEqual(['Trần Văn A', 'Trần Văn B']);
  expect((await collaborator.act(room.listItems, { roundId, unitId: hamlets[1] as string })).status).toBe(
    404,
  );
  const recorded = await collaborator.done(room.recordOutcomes, {
    roundId,
    items: children.map((childId) => ({ childId, version: 1, outcome: 'confirmed' as const, note: '' })),
  });
  expect(recorded.saved.map(({ childId }) => childId).sort()).toEqual(children.slice(0, 2).sort());
  expect(recorded.absent).toEqual([children[2]]);
});

test('a result that somebody has written meanwhile is shown and not overwritten', async () => {
  const items = [{ childId: children[0] as string, version: 1, outcome: 'missing' as const, note: '' }];
  const { saved, stale } = await officer.done(room.recordOutcomes, { roundId, items });
  expect(saved).toEqual([]);
  expect(stale.map(({ childId, outcome }) => [childId, outcome])).toEqual([[children[0], 'confirmed']]);
});

test('progress is told by hamlet, and each list says when it was last reviewed', async () => {
  const { round, hamlets: progress } = await district.done(room.getRound, { roundId });
  expect([round.done, round.total, round.outcomes.confirmed]).toEqual([2, 3, 2]);
  expect(progress.map(({ done, total }) => [done, total]).sort(([a = 0], [b = 0]) => a - b)).toEqual([
    [0, 1],
    [2, 2],
  ]);
  const lists = await freshness();
  expect(lists.get('all')).toEqual(['2021-11-29', 2, 3]);
  expect(lists.get('dropout-risk')).toEqual(['2021-11-29', 1, 1]);
  expect(lists.get('special')).toEqual([null, 0, 0]);
});

test('a number of the printed sheet stays its child’s when another is renamed before it', async () => {
  const first = { roundId, unitId: hamlets[0] as string };
  const numbers = async () =>
    (await officer.done(room.listItems, first)).items.map(({ childId, ordinal }) => [childId, ordinal]);
  const before = await numbers();
  expect(before).toEqual([
    [children[0], 1],
    [children[1], 2],
  ]);
  const change = { childId: children[1] as string, version: 1, fields: { fullName: 'Trần Văn An' } };
  await officer.done(childrenContract.endpoints.changeChildren, { changes: [change] });
  expect(await numbers()).toEqual(before);
});

test('what a result asks of the officer is open until the record itself is changed', async () => {
  const of = { roundId, unitId: hamlets[0] as string };
  const line = async () =>
    (await officer.done(room.listItems, of)).items.find(({ childId }) => childId === children[1]);
  const seen = await line();
  const items = [{ childId: children[1] as string, version: seen?.version ?? 0, note: 'về quê ngoại' }];
  await officer.done(room.recordOutcomes, {
    roundId,
    items: items.map((one) => ({ ...one, outcome: 'missing' as const })),
  });
  expect(await line()).toMatchObject({ outcome: 'missing', followUp: 'open', state: 'living-here' });
  served.clock.set('2021-11-29T01:05:00.000Z');
  const change = { childId: children[1] as string, version: 2, fields: { presence: 'away' as const } };
  await officer.done(childrenContract.endpoints.changeChildren, { changes: [change] });
  expect(await line()).toMatchObject({ outcome: 'missing', followUp: 'done' });
  const { hamlets: told } = await district.done(room.getRound, { roundId });
  expect(new Set(told.map(({ outcomes }) => outcomes.missing))).toEqual(new Set([0, 1]));
});

test('another commune has no such round', async () => {
  expect((await neighbour.act(room.getRound, { roundId })).status).toBe(404);
  expect((await neighbour.done(room.listRounds, {})).rounds).toEqual([]);
});

test('a sheet prints the hamlet’s children', async () => {
  const sheet = await officer.act(room.downloadSheet, {
    roundId,
    unitId: hamlets[0] as string,
    format: 'docx',
  });
  expect(sheet.status).toBe(200);
  expect(sheet.headers['content-disposition']).toContain('.docx');
});

test('a round that is closed takes no more results', async () => {
  const { round } = await officer.done(room.getRound, { roundId });
  await officer.done(room.closeRound, { roundId, version: round.version });
  const items = [{ childId: children[2] as string, version: 1, outcome: 'confirmed' as const, note: '' }];
  expect(said(await officer.act(room.recordOutcomes, { roundId, items }))).toEqual([
    422,
    'reviews.round-closed',
  ]);
  expect((await officer.done(room.getRound, { roundId })).round.abilities.close).toBe(false);
});
