import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composedScreens } from './harness/composed-screens.ts';

const features = join(import.meta.dirname, '../src/features');

/** Every address of a page that the server writes down, as `/ke-hoach/${planId}/vuong-mac`, with the file it stands in. */
function writtenAddresses(): { file: string; address: string }[] {
  const files = globSync('*/server/**/*.ts', { cwd: features }).filter((file) => !file.endsWith('.test.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(features, file), 'utf8').matchAll(/[`'](\/(?!api\/)[a-z$][^`'\s]*)[`']/g)].map(
      ([, address = '']) => ({ file, address }),
    ),
  );
}

const segmentsOf = (path: string): string[] => path.replace(/#.*/, '').split('/');

/** `$planId` of a route takes whatever the server puts there, `${row.id}`; words must be the same. */
const leadsTo = (address: string, route: string): boolean => {
  const [written, wanted] = [segmentsOf(address), segmentsOf(route)];
  return (
    written.length === wanted.length &&
    wanted.every((one, at) => (one.startsWith('$') ? written[at]?.startsWith('${') : one === written[at]))
  );
};

test('whatever address a notice or a letter of the server names, there is a page behind it', async () => {
  const routes = (await composedScreens()).map(({ path }) => path);
  const written = writtenAddresses();
  expect(written.length).toBeGreaterThan(5);
  const dead = written.filter(({ address }) => !routes.some((route) => leadsTo(address, route)));
  expect(dead).toEqual([]);
});
