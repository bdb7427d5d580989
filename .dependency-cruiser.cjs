/**
 * The seven walls of the house. Levels look down only, rooms of one level do not see each other
 * (docs/decisions/0001-rooms.md); a new room is added to `levels`.
 */
const levels = [
  ['units', 'accounts', 'notices'],
  ['children', 'plans'],
  ['concerns'],
  ['cases'],
  ['referrals', 'care'],
  ['reviews', 'duplicates', 'activities', 'exports', 'imports'],
  ['cleaning', 'reports'],
];

const pureKinds = '(contract|rules|permissions)(\\.ts$|/)';
const pure = `^src/features/[^/]+/${pureKinds}`;
const tests = '(\\.test\\.tsx?$|/test/)';

/** From a room of level n: rooms of its own level (but itself) and of all levels above. */
const levelWalls = levels.map((rooms, level) => {
  const above = levels.slice(level + 1).flat();
  const seen = [...rooms, ...above].join('|');
  return {
    name: `6-levels-look-down-${level + 1}`,
    comment: 'Một phòng chỉ thấy các phòng tầng dưới.',
    severity: 'error',
    from: { path: `^src/features/(${rooms.join('|')})/`, pathNot: tests },
    to: { path: `^src/features/(${seen})/`, pathNot: '^src/features/$1/' },
  };
});

module.exports = {
  forbidden: [
    {
      name: '1-web-never-reaches-server',
      comment: 'Mã chạy trong trình duyệt không được với tới mã máy chủ.',
      severity: 'error',
      from: { path: '^src/(web\\.tsx$|.*/web/)', pathNot: tests },
      to: { path: '(^src/server\\.ts$|^src/.*/server/|^db/)' },
    },
    {
      name: '1-web-has-no-node',
      comment: 'Trình duyệt không có các thư viện của Node.',
      severity: 'error',
      from: { path: '^src/(web\\.tsx$|.*/web/)', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: '2-platform-names-no-feature',
      comment: 'Nền không biết tính năng nào.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^src/(features/|server\\.ts$|web\\.tsx$)' },
    },
    {
      name: '3-pure-files-stay-pure',
      comment: 'contract, rules, permissions chỉ nhập lẫn nhau, zod và platform/shared.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { pathNot: [pure, '^src/platform/shared/', '(^|/)node_modules/zod/'] },
    },
    {
      name: '3-shared-is-pure',
      comment: 'platform/shared chạy ở cả hai phía.',
      severity: 'error',
      from: { path: '^src/platform/shared/', pathNot: tests },
      to: { pathNot: ['^src/platform/shared/', '(^|/)node_modules/zod/'] },
    },
    {
      name: '4-rooms-meet-at-doors',
      comment: 'Vào phòng khác chỉ qua contract, rules, permissions, server/public, web/public.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', pure, '^src/features/[^/]+/(server|web)/public(\\.tsx?$|/)'],
      },
    },
    {
      name: '5-sql-only-in-queries',
      comment: 'Kysely, pg và lược đồ chỉ có trong queries và platform/server.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          tests,
          '^src/platform/server/',
          '^src/features/[^/]+/server/queries[^/]*\\.ts$',
          '^src/features/[^/]+/server/queries/',
        ],
      },
      to: { path: ['(^|/)node_modules/(kysely|pg|graphile-worker)/', '^db/schema\\.ts$'] },
    },
    ...levelWalls,
    {
      name: '6-every-room-has-a-level',
      comment: 'Phòng mới phải được xếp tầng trong .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/features/', pathNot: `^src/features/(${levels.flat().join('|')})/` },
    },
    {
      name: '7-no-circles',
      comment: 'Không nhập vòng.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
