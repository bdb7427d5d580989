import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actsWithoutEndpoint } from '../src/features/accounts/server/public.ts';
import { carryAct, publishAct } from '../src/features/cases/server/public.ts';
import { destroyAct } from '../src/platform/server/sealed/index.ts';
import { rotateAct } from '../src/platform/server/sealed/rotate.ts';
import { platformActs } from '../src/platform/web/text/platform-acts.ts';
import type { RoomActs } from '../src/platform/web/text/room-acts.ts';
import { allActs } from './harness/endpoint-inputs.ts';
import { vietnameseLetter } from './harness/words.ts';

const features = join(import.meta.dirname, '../src/features');

/** What each room's browser calls its acts, found where rooms keep it. */
async function englishNames(): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const keep = (room: string, { english }: RoomActs) =>
    Object.entries(english).forEach(([act, name]) => names.set(`${room}.${act}`, name));
  keep('platform', platformActs);
  for (const file of globSync('*/web/**/acts.ts', { cwd: features })) {
    const exported: Record<string, unknown> = await import(join(features, file));
    for (const one of Object.values(exported))
      if (typeof one === 'object' && one !== null && 'english' in one)
        keep(file.split('/')[0] as string, one as RoomActs);
  }
  return names;
}

test('whatever act may stand under a record, “Ai đã xem” has a sentence for it in both languages', async () => {
  const english = await englishNames();
  const inTrail = [
    ...allActs.filter(({ endpoint }) => endpoint.audited).map(({ act, endpoint }) => [act, endpoint.summary]),
    ...[...actsWithoutEndpoint, destroyAct, rotateAct, carryAct, publishAct],
  ] as [string, string][];
  expect(inTrail.length).toBeGreaterThan(150);
  const wordless = inTrail.filter(([, summary]) => !vietnameseLetter.test(summary) || !summary.includes(' '));
  expect(wordless).toEqual([]);
  const untold = inTrail.map(([act]) => act).filter((act) => !/^[A-Z].* /.test(english.get(act) ?? ''));
  expect(untold).toEqual([]);
});
