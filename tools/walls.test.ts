import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A small house in which each wall is broken once, read by the very configuration of `npm run check`. */
const root = join(import.meta.dirname, '..');
const house = mkdtempSync(join(tmpdir(), 'mang-non-walls-'));

type Import = [file: string, imported: string];

const broken: [wall: string, ...Import][] = [
  ['1-web-never-reaches-server', 'src/features/plans/web/PlanPage.tsx', '../server/routes.ts'],
  ['1-web-never-reaches-server', 'src/platform/web/form.ts', '../../../db/schema.ts'],
  ['1-web-has-no-node', 'src/features/plans/web/read.ts', 'node:fs'],
  ['2-platform-names-no-feature', 'src/platform/server/session.ts', '../../features/plans/contract.ts'],
  ['3-pure-files-stay-pure', 'src/features/plans/rules/due.ts', '../server/routes.ts'],
  ['3-pure-files-stay-pure', 'src/features/units/rules.ts', 'node:crypto'],
  ['3-shared-is-pure', 'src/platform/shared/money.ts', 'pg'],
  ['4-rooms-meet-at-doors', 'src/features/reports/server/queries.ts', '../../plans/server/queries.ts'],
  ['4-rooms-meet-at-doors', 'src/features/reports/web/ReportPage.tsx', '../../plans/web/PlanPage.tsx'],
  ['5-sql-only-in-queries', 'src/features/plans/server/routes.ts', 'kysely'],
  ['5-sql-only-in-queries', 'src/features/reports/server/routes.ts', '../../../../db/schema.ts'],
  ['6-levels-look-down-1', 'src/features/units/server/routes.ts', '../../plans/server/public.ts'],
  ['6-levels-look-down-1', 'src/features/units/permissions.ts', '../accounts/contract.ts'],
  ['6-levels-look-down-2', 'src/features/plans/server/submit.ts', '../../reports/contract.ts'],
  ['6-every-room-has-a-level', 'src/features/lost/contract.ts', './rules.ts'],
  ['7-no-circles', 'src/platform/server/clock-face.ts', './clock.ts'],
];

const allowed: Import[] = [
  ['src/features/reports/contract.ts', '../plans/contract.ts'],
  ['src/features/reports/server/submit.ts', '../../plans/server/public.ts'],
  ['src/features/reports/web/public.ts', '../../plans/web/public.ts'],
  ['src/features/plans/server/queries-list.ts', 'kysely'],
  ['src/features/plans/contract.ts', 'zod'],
  ['src/platform/server/database.ts', '../../../db/schema.ts'],
];

const bystanders: Import[] = [
  ['src/platform/server/clock.ts', './clock-face.ts'],
  ['src/features/lost/rules.ts', 'zod'],
  ...[
    'src/features/plans/server/public.ts',
    'src/features/plans/server/queries.ts',
    'src/features/plans/web/public.ts',
    'src/features/accounts/contract.ts',
    'db/schema.ts',
  ].map((file): Import => [file, 'zod']),
];

let violations: { rule: { name: string }; from: string; to: string }[];

beforeAll(() => {
  for (const name of ['tsconfig.json', 'tsconfig.web.json', 'package.json'])
    cpSync(join(root, name), join(house, name));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const [file, imported] of [...broken.map(([, ...pair]) => pair), ...allowed, ...bystanders]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `import * as it from '${imported}';\nexport const seen = it;\n`);
  }
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [tool, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  const said = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1e8 });
  violations = JSON.parse(said.stdout).summary.violations;
});
afterAll(() => rmSync(house, { recursive: true }));

const brokenBy = (file: string) =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('the walls', () => {
  it.each(broken)('%s: refuses %s → %s', (wall, file) => {
    expect(brokenBy(file)).toContain(wall);
  });

  it.each(allowed)('let pass %s → %s', (file) => {
    expect(brokenBy(file)).toEqual([]);
  });
});
