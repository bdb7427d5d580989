import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from '../../../src/platform/server/database/connect.ts';
import { PlanContent } from '../../../src/features/plans/contract/content.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { measuredAt } from '../served/moment.ts';

/** Ids that the work asks for; the rows behind them are the same in every run. */
export interface Places {
  localityId: string;
  nationalPlanId: string;
  districtPlanId: string;
  /** Units of district 2 with its office, as its officer's scope has them. */
  districtUnitIds: string[];
  communeUnitId: string;
  /** A duty and the results report of each commune whose officer is `congchuc.xa101` to `congchuc.xa116`. */
  writers: { login: string; obligationId: string; reportDutyId: string }[];
}

/** Fills an empty, migrated database by whole sets, then analyses it. */
export async function fillPlanYear(url: string, communes = 3300): Promise<Places> {
  const pool = openPool(url);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(sqlOf('locality.sql', { now: measuredAt, communes: String(communes) }));
    await client.query(sqlOf('ledger.sql', { now: measuredAt, content: JSON.stringify(planContent()) }));
    const places = await findPlaces(client);
    await client.query('commit');
    await client.query('vacuum analyze');
    return places;
  } finally {
    client.release();
    await pool.end();
  }
}

/** `:'name'` stands for a literal, as psql writes it. */
const sqlOf = (file: string, values: Readonly<Record<string, string>>): string =>
  readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(
    /:'(\w+)'/g,
    (_, name: string) => `'${(values[name] as string).replaceAll("'", "''")}'`,
  );

async function findPlaces(client: pg.PoolClient): Promise<Places> {
  const { rows } = await client.query(`
    select pg_temp.made_id('locality', 1) as "localityId", pg_temp.made_id('plan', 2021) as "nationalPlanId",
      pg_temp.made_id('plan-district', 2021) as "districtPlanId", pg_temp.made_id('commune', 20) as "communeUnitId",
      (select json_agg(id) from made_units where id = pg_temp.made_id('district', 2) or parent_id = pg_temp.made_id('district', 2)) as "districtUnitIds",
      (select json_agg(json_build_object('login', 'congchuc.xa' || n, 'obligationId', d.id, 'reportDutyId', r.id) order by n)
        from made_units u join made_debts d on d.unit_id = u.id and d.k = 1 and d.plan_id = pg_temp.made_id('plan', 2021)
        join made_debts r on r.unit_id = u.id and r.k = -1 and r.plan_id = d.plan_id
        where u.kind = 'commune' and n between 101 and 116) as writers`);
  return rows[0];
}

/** As long as a real plan of a People's Committee: about 20 kB. */
function planContent(): PlanContent {
  const text = 'Tổ chức truyền thông, tư vấn, hỗ trợ trẻ em có hoàn cảnh đặc biệt trên địa bàn. '
    .repeat(5)
    .trim();
  const clauses = Array.from({ length: 8 }, (_, k) => ({
    id: newId(),
    number: `${k + 1}.`,
    depth: 0,
    text,
    source: null,
  }));
  return PlanContent.parse({
    title: 'Kế hoạch công tác trẻ em',
    place: 'Trung ương',
    parentAgency: '',
    agency: 'Ủy ban nhân dân',
    opening: text,
    closing: text,
    bases: [],
    sections: ['I', 'II', 'III', 'IV'].map((number) => ({
      ...{ id: newId(), number, heading: 'NỘI DUNG', clauses, source: null },
    })),
    targets: [],
    duties: [],
    deadlines: [],
    recipients: [],
    signer: { authority: '', title: '', name: '' },
  });
}

/** How much was measured: rows and megabytes, for the head of the table. */
export async function sizeOf(url: string): Promise<string> {
  const pool = openPool(url);
  try {
    const { rows } = await pool.query(`
      select (select count(*) from units) as units, (select count(*) from plans) as plans, (select count(*) from obligations) as obligations,
        (select count(*) from obligation_events) as events, (select count(*) from task_records) as records,
        pg_database_size(current_database()) / 1048576 as megabytes`);
    const { units, plans, obligations, events, records, megabytes } = rows[0];
    return `${units} đơn vị, ${plans} kế hoạch, ${obligations} nghĩa vụ, ${events} sự việc, ${records} kết quả; cơ sở dữ liệu ${megabytes} MB`;
  } finally {
    await pool.end();
  }
}
