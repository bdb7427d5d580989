import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { type Machine, phrase, type Served, serveAccounts } from './served.ts';

let served: Served;
let district: Machine;
beforeAll(async () => {
  served = await serveAccounts();
  await served.person('quantri.huyen', ['administrator', 'phong-lao-dong']);
  await served.person('quantri.xa', ['administrator', 'phu-lam']);
  await served.person('baove.dulieu', ['data-protection-officer', 'tan-lam']);
  await served.person('canbo.xa', ['commune-officer', 'phu-lam']);
  district = await served.signedIn('quantri.huyen');
});
afterAll(() => served.close());

const newAccount = (loginName: string, unit = 'phu-lam', more: Record<string, unknown> = {}) => ({
  id: newId(),
  loginName,
  displayName: 'Nguyễn Thị Lan',
  functions: [
    { id: newId(), function: 'commune-officer', unitId: served.unit(unit), validFrom: '2021-11-01', ...more },
  ],
});

/** Everything from the account to the first session of its person. */
async function enrolled(loginName: string, unit?: string) {
  const made = newAccount(loginName, unit);
  expect((await district.post('/api/accounts', made)).statusCode).toBe(200);
  const link = (await district.post(`/api/accounts/${made.id}/enrolment-link`, {})).json();
  const token = link.path.split('#')[1] as string;
  expect((await served.machine().post('/api/enrol', { token, password: phrase })).statusCode).toBe(200);
  return { ...made, token, machine: await served.signedIn(loginName) };
}

test('an administrator makes an account and a link; the person sets the password; the link works once', async () => {
  const { id, token, machine } = await enrolled('lan.nt');
  expect((await machine.get('/api/session')).json().functions).toMatchObject([{ unitName: 'Xã Phú Lâm' }]);
  const again = await served
    .machine()
    .post('/api/enrol', { token, password: 'một mật khẩu hoàn toàn khác hẳn' });
  expect([again.statusCode, again.json().code]).toEqual([422, 'accounts.link-not-valid']);
  const link = (await district.post(`/api/accounts/${id}/enrolment-link`, {})).json();
  served.later(3601);
  district = await served.signedIn('quantri.huyen');
  const late = await served
    .machine()
    .post('/api/enrol', { token: link.path.split('#')[1], password: phrase });
  expect(late.json().code).toBe('accounts.link-not-valid');
  for (const act of ['createAccount', 'openEnrolmentLink', 'enrol'])
    expect((await served.audited(`accounts.${act}`)).map((row) => row.subject_id)).toContain(id);
  const { rows } = await served.admin.query(
    'select * from enrolment_links union all select * from enrolment_links',
  );
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify((await served.admin.query('select * from requests')).rows)).not.toContain(token);
});

test('a newer link takes the place of an older one', async () => {
  const { id } = await enrolled('hai.lk');
  const first = (await district.post(`/api/accounts/${id}/enrolment-link`, {})).json().path.split('#')[1];
  await district.post(`/api/accounts/${id}/enrolment-link`, {});
  const answer = await served.machine().post('/api/enrol', { token: first, password: phrase });
  expect(answer.json().code).toBe('accounts.link-not-valid');
});

test('of two uses of one link at the same moment one is done', async () => {
  const { id } = await enrolled('hai.nguoi');
  const token = (await district.post(`/api/accounts/${id}/enrolment-link`, {})).json().path.split('#')[1];
  const both = ['gió heo may về trên bến vắng', 'trăng non treo đầu ngọn tre'].map((password) =>
    served.machine().post('/api/enrol', { token, password }),
  );
  expect((await Promise.all(both)).map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([
    200, 422,
  ]);
});

test('no way of the interface lets an administrator set a password', async () => {
  const { id } = await enrolled('khong.dat');
  const withPassword = await district.post('/api/accounts', { ...newAccount('co.mk'), password: phrase });
  expect(withPassword.statusCode).toBe(422);
  const version = (await district.get(`/api/accounts/${id}`)).json().version;
  for (const act of ['enable', 'disable', 'enrolment-link'])
    expect(
      (await district.post(`/api/accounts/${id}/${act}`, { version, password: phrase })).statusCode,
    ).toBe(422);
});

test('a disabled account, an ended function and a new one count from the very next request', async () => {
  const { id, functions, machine } = await enrolled('nga.vt');
  const may = async () => (await machine.get('/api/units/tree')).statusCode;
  expect(await may()).toBe(200);
  const functionId = functions[0]?.id;
  const path = `/api/accounts/${id}`;
  const ended = await district.post(`${path}/functions/${functionId}/end`, {
    version: 1,
    endsOn: '2021-11-29',
  });
  expect(ended.json()).toEqual({ id, version: 2 });
  expect(await may()).toBe(403);
  const held = { id: newId(), function: 'leader', unitId: served.unit('phu-lam'), validFrom: '2021-11-29' };
  expect((await district.post(`${path}/functions`, { version: 2, ...held })).statusCode).toBe(200);
  expect(await may()).toBe(200);
  expect((await machine.get('/api/session')).json().functions).toMatchObject([{ function: 'leader' }]);
  expect((await district.post(`${path}/disable`, { version: 3 })).statusCode).toBe(200);
  expect(await may()).toBe(401);
  expect((await district.post(`${path}/enable`, { version: 4 })).statusCode).toBe(200);
  expect(await may(), 'phiên cũ không sống lại').toBe(401);
  for (const act of ['endFunction', 'addFunction', 'disable', 'enable'])
    expect(await served.audited(`accounts.${act}`)).toHaveLength(1);
});

test('a function ends by itself on its day', async () => {
  const until = newAccount('den.han', 'phu-lam', { validTo: '2021-11-30' });
  await district.post('/api/accounts', until);
  const token = (await district.post(`/api/accounts/${until.id}/enrolment-link`, {}))
    .json()
    .path.split('#')[1];
  await served.machine().post('/api/enrol', { token, password: phrase });
  served.clock.set('2021-11-29T16:55:00.000Z');
  const machine = await served.signedIn('den.han');
  expect((await machine.get('/api/units/tree')).statusCode).toBe(200);
  served.clock.set('2021-11-29T17:00:00.000Z');
  expect((await machine.get('/api/units/tree')).statusCode).toBe(403);
  served.clock.set('2021-11-29T03:00:00.000Z');
  district = await served.signedIn('quantri.huyen');
});

test('an account of another unit is not found, for reading as for changing', async () => {
  const { id } = await enrolled('xa.khac', 'hai-thinh');
  const commune = await served.signedIn('quantri.xa');
  const absent = newId();
  const bodies = await Promise.all(
    [id, absent].map(async (accountId) => {
      const answers = [
        await commune.get(`/api/accounts/${accountId}`),
        await commune.post(`/api/accounts/${accountId}/disable`, { version: 1 }),
        await commune.post(`/api/accounts/${accountId}/enrolment-link`, {}),
      ];
      return answers.map((answer) => ({ status: answer.statusCode, code: answer.json().code }));
    }),
  );
  expect(bodies[0]).toEqual(Array(3).fill({ status: 404, code: 'platform.not-found' }));
  expect(bodies[1]).toEqual(bodies[0]);
  const listed = (await commune.get('/api/accounts')).json().accounts.map((row: { id: string }) => row.id);
  expect(listed).not.toContain(id);
  expect(listed.length).toBeGreaterThan(2);
});

test('an administrator grants only in their own area, and takes over nobody who also serves elsewhere', async () => {
  const commune = await served.signedIn('quantri.xa');
  const outside = await commune.post('/api/accounts', newAccount('ngoai.xa', 'hai-thinh'));
  expect(outside.json().fields).toEqual([{ path: 'functions.0.unitId', code: 'accounts.unit-not-in-area' }]);
  const both = await enrolled('hai.noi');
  const there = { id: newId(), function: 'leader', unitId: served.unit('tan-lam'), validFrom: '2021-11-01' };
  await district.post(`/api/accounts/${both.id}/functions`, { version: 1, ...there });
  expect((await commune.get(`/api/accounts/${both.id}`)).json().abilities.manage).toBe(false);
  const link = await commune.post(`/api/accounts/${both.id}/enrolment-link`, {});
  expect(link.json().code).toBe('accounts.serves-elsewhere');
});

test('nobody grants themselves a function or closes themselves out', async () => {
  const own = (await district.get('/api/session')).json().account.id;
  const version = (await district.get(`/api/accounts/${own}`)).json().version;
  const held = { id: newId(), function: 'leader', unitId: served.unit('tan-lam'), validFrom: '2021-11-01' };
  for (const [path, body] of [
    ['functions', held],
    ['disable', {}],
  ] as const) {
    const answer = await district.post(`/api/accounts/${own}/${path}`, { version, ...body });
    expect(answer.json().code).toBe('accounts.own-account');
  }
});

test('the data-protection officer reads accounts and changes none; an officer sees none', async () => {
  const officer = await served.signedIn('baove.dulieu');
  expect((await officer.get('/api/accounts')).json().accounts.length).toBeGreaterThan(3);
  expect((await officer.post('/api/accounts', newAccount('dpo.lap'))).statusCode).toBe(403);
  const clerk = await served.signedIn('canbo.xa');
  expect((await clerk.get('/api/accounts')).statusCode).toBe(403);
  expect((await served.machine().get('/api/accounts')).statusCode).toBe(401);
});

test('the same request sent fifty times at once is done once; with other content it is refused', async () => {
  const made = newAccount('gui.nhieu');
  const headers = { 'x-request-id': newId() };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => district.post('/api/accounts', made, headers)),
  );
  for (const answer of answers) expect(answer.json()).toEqual({ id: made.id, version: 1 });
  const { rows } = await served.admin.query('select id from accounts where login_name = $1', ['gui.nhieu']);
  expect(rows).toHaveLength(1);
  const created = await served.audited('accounts.createAccount');
  expect(created.filter((row) => row.subject_id === made.id)).toHaveLength(1);
  const other = await district.post('/api/accounts', { ...made, displayName: 'Người khác' }, headers);
  expect([other.statusCode, other.json().code]).toEqual([422, 'platform.same-id-other-content']);
});

test('who saw an older version gets the present one back', async () => {
  const { id } = await enrolled('ban.cu');
  await district.post(`/api/accounts/${id}/disable`, { version: 1 });
  const stale = await district.post(`/api/accounts/${id}/disable`, { version: 1 });
  expect([stale.statusCode, stale.json().code]).toEqual([409, 'platform.stale-version']);
  expect(stale.json().current).toMatchObject({
    id,
    version: 2,
    state: 'disabled',
    displayName: 'Nguyễn Thị Lan',
  });
});

test('a login name is given once, with small letters and without marks', async () => {
  expect((await district.post('/api/accounts', newAccount('mot.lan'))).statusCode).toBe(200);
  const twice = await district.post('/api/accounts', newAccount('Mot.Lan'));
  expect(twice.json().code).toBe('accounts.login-name-taken');
  expect((await district.post('/api/accounts', newAccount('lân.nguyễn'))).statusCode).toBe(422);
});

test('a list is found without accents and goes on where the page ended', async () => {
  const commune = await served.signedIn('quantri.xa');
  const found = (await commune.get(`/api/accounts?text=${encodeURIComponent('nguoi canbo')}`)).json();
  expect(found.accounts.map((row: { loginName: string }) => row.loginName)).toEqual(['canbo.xa']);
  const all = (await commune.get('/api/accounts')).json().accounts as { loginName: string }[];
  const rest = (await commune.get(`/api/accounts?after=${all[2]?.loginName}`)).json().accounts;
  expect(rest.map((row: { loginName: string }) => row.loginName)).toEqual(
    all.slice(3).map((row) => row.loginName),
  );
});
