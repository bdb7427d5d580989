import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { settableClock } from '../../../platform/server/clock.ts';
import { openDatabase } from '../../../platform/server/database/connect.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import { buildServer } from '../../../platform/server/http/server.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { unitScopes } from '../../../scopes.ts';
import { noticesRoom } from '../../notices/server/public.ts';
import { createLocality, loadLocality } from '../../units/server/public.ts';
import { unitsRoom } from '../../units/server/routes.ts';
import { accountsRoom, authenticator, foundAccount, type SignInLimits } from '../server/public.ts';

export const start = '2021-11-29T01:00:00.000Z';
/** The password of everybody here: one hash is made per person. */
export const phrase = 'mưa phùn rơi trên mái ngói nâu';

type Sent = Record<string, unknown>;

/** One browser: it keeps the cookies that the server gives it. */
export class Machine {
  readonly app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  readonly address: string;
  constructor(app: FastifyInstance, address = '10.0.0.1') {
    this.app = app;
    this.address = address;
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.keep(await this.app.inject({ method: 'GET', url, ...this.from(headers) }));
  }

  async post(
    url: string,
    payload: Sent,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const sent = { 'x-mang-non': '1', 'x-request-id': newId(), ...headers };
    return this.keep(await this.app.inject({ method: 'POST', url, payload, ...this.from(sent) }));
  }

  signIn(loginName: string, password = phrase): Promise<LightMyRequestResponse> {
    return this.post('/api/sign-in', { loginName, password });
  }

  private from(headers: Record<string, string>) {
    return { headers, cookies: Object.fromEntries(this.cookies), remoteAddress: this.address };
  }

  private keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of response.cookies)
      if (value === '' || maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return response;
  }
}

/** A locality with its units, served over HTTP on a database of its own; the clock stands until it is set. */
export async function serveAccounts(options: { secure?: boolean; limits?: SignInLimits } = {}) {
  const clone = await cloneDatabase();
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const inSetUp = <T>(work: Parameters<typeof withoutActor<T>>[2]) => withoutActor(owner.db, 'sign-in', work);
  const { localityId, unitIds } = await inSetUp((tx) =>
    createLocality(tx, loadLocality('tan-lam-2021'), start),
  );
  const unit = (key: string) => unitIds.get(key) as string;
  const clock = settableClock(start);
  const { secure = false, limits } = options;
  const settings = { scopes: unitScopes(), permissions: [], acts: new Map(), secureCookies: secure };
  const all = { ...settings, ...(limits && { limits }) };
  const rooms = [accountsRoom(all), unitsRoom, noticesRoom];
  const who = authenticator(clone.db, all);
  const app = await buildServer({ rooms, db: clone.db, clock, ...who, secureCookies: secure });
  const later = (seconds: number) =>
    clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());

  /** An account with the common password and functions since 2021. */
  const person = (loginName: string, ...held: [FunctionName, string][]) =>
    inSetUp((tx) =>
      foundAccount(tx, {
        ...{ localityId, loginName, displayName: `Người ${loginName}`, password: phrase, now: clock.now() },
        functions: held.map(([name, key]) => ({
          function: name,
          unitId: unit(key),
          validFrom: '2021-01-01',
        })),
      }),
    );
  const machine = (address?: string) => new Machine(app, address);
  const signedIn = async (loginName: string) => {
    const made = machine();
    const answer = await made.signIn(loginName);
    if (answer.statusCode !== 200) throw new Error(`${loginName}: ${answer.body}`);
    return made;
  };
  const audited = async (act: string) =>
    (await clone.admin.query('select * from audit_events where act = $1 order by at, seq', [act])).rows;
  return {
    ...{
      app,
      clock,
      later,
      machine,
      person,
      signedIn,
      audited,
      unit,
      localityId,
      authenticate: who.authenticate,
    },
    ...{ db: clone.db, admin: clone.admin },
    async close() {
      await app.close();
      await owner.close();
      await clone.close();
    },
  };
}

export type Served = Awaited<ReturnType<typeof serveAccounts>>;
