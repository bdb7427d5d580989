import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../src/platform/server/clock.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { type StoryYear, stories } from './load.ts';
import { areListsIn, markListsIn } from './marker.ts';
import { commonPassword } from './people.ts';
import { buildingOf, runningOn } from './work/desk.ts';
import type { Story } from './work/story.ts';

export interface OpenProduct {
  app: FastifyInstance;
  clock: Clock;
  /** Address of the database with the rights of who migrates it. */
  url: string;
  year: StoryYear;
  say(line: string): void;
  signal: AbortSignal;
}

/**
 * What the story still brings when the product is open: nothing, where all of it was brought before. Cut off at any moment
 * it goes on at the next start.
 * @throws RefusedAct, Error where something that was brought did not arrive
 */
export async function goOn({ app, clock, url, year, say, signal }: OpenProduct): Promise<void> {
  const story: Story = stories[year];
  if (!story.bring) return;
  const owner = openDatabase({ url, role: 'mangnon_owner', max: 1 });
  try {
    if (await areListsIn(owner.db)) return;
    const building = buildingOf(app, runningOn(clock));
    await story.bring({ building, password: commonPassword, say, signal });
    await markListsIn(owner.db);
  } finally {
    await owner.close();
  }
}
