import { parentPort, workerData } from 'node:worker_threads';
import type pg from 'pg';
import { openPool } from '../../../src/platform/server/database/connect.ts';
import { peopleOf } from '../../people/generate.ts';
import { fortunesOf } from './life.ts';
import { type Country, countryOf } from './places.ts';
import { measuredOn, openBook, writeChild } from './rows.ts';

/** Writes the children of every n-th commune; of one part of the work, so that each processor has its own. */
export async function fillPart(
  url: string,
  children: number,
  part: { at: number; of: number },
): Promise<void> {
  const country = countryOf(children);
  const pool = openPool(url);
  const client = await pool.connect();
  try {
    // As a restore does: the rows are whole, keys and triggers need not look at each of them.
    await client.query('set session_replication_role = replica');
    for (let commune = part.at; commune < country.places.communes.length; commune += part.of)
      await fillCommune(client, country, commune);
  } finally {
    client.release(true);
    await pool.end();
  }
}

async function fillCommune(client: pg.ClientBase, country: Country, commune: number): Promise<void> {
  const { places, children } = country;
  const population = { seed: 'bench', on: measuredOn, children, places };
  const { key, hamlets } = places.communes[commune] as Country['places']['communes'][number];
  const book = openBook();
  const desk = {
    ...{ book, random: fortunesOf('bench', commune), commune, communes: places.communes.length, hamlets },
    ...{ moment: 1_483_228_800_000 + commune * 3_600_000, household: { of: '', id: '' } },
  };
  for (const child of peopleOf(population, key)) {
    desk.moment += 1;
    writeChild(desk, child);
  }
  for (const sheet of Object.values(book)) await sheet.send(client);
}

if (parentPort) {
  const { url, children, part } = workerData as {
    url: string;
    children: number;
    part: { at: number; of: number };
  };
  await fillPart(url, children, part);
}
