// The house of the README's map, as rules: floors import downward only, rooms have the same eight names on every floor.

const rooms = '(?:cases|screening|assistance|departures|training|reintegration|reports|staff)';
const servers = '^apps/(?:api|worker|cli|standalone)/';
const spec = '[.]spec[.]ts$';
const house = '^(?:apps|libs|migrations|test)/';

/** Only `from` may import `to`; `name` says the sentence that was broken. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floors = [
  forbid(
    'domain-imports-nothing',
    'libs/domain is pure: no floor, no package, no Node module. Its specs may use test packages.',
    { path: '^libs/domain/', pathNot: spec },
    { pathNot: '^libs/domain/' },
  ),
  forbid(
    'domain-specs-stay-in-domain',
    'A rule is tested by itself, on facts from test/builders.',
    { path: `^libs/domain/.*${spec}` },
    { path: house, pathNot: '^(?:libs/domain|test/builders)/' },
  ),
  forbid(
    'platform-knows-the-words-only',
    'libs/platform stands below casework and the apps; of the house it knows the words of the domain (actor, refusal) and nothing else.',
    { path: '^libs/platform/', pathNot: spec },
    { path: house, pathNot: '^libs/(?:platform|domain)/' },
  ),
  forbid(
    'casework-imports-downward',
    'casework → domain, platform',
    { path: '^libs/casework/', pathNot: spec },
    { path: house, pathNot: '^libs/(?:casework|domain|platform)/' },
  ),
  forbid(
    'migrations-stand-alone',
    'A migration must run unchanged in ten years: it may use platform, never entities or rules.',
    { path: '^migrations/', pathNot: spec },
    {
      path: house,
      pathNot: '^(?:migrations|libs/platform)/',
    },
  ),
  forbid(
    'web-imports-domain-only',
    'web → domain and the API types generated from the OpenAPI document',
    { path: '^apps/web/' },
    { path: house, pathNot: '^(?:apps/web|libs/domain)/' },
  ),
  forbid(
    'web-has-no-server-packages',
    'Nothing of the server reaches the browser.',
    { path: '^apps/web/src/', pathNot: spec },
    { path: '(?:^|node_modules/)(?:@nestjs|typeorm|pg|bullmq|fastify|@fastify|ioredis|pino)(?:/|$)' },
  ),
  forbid(
    'web-has-no-node-modules',
    'The browser has no Node modules.',
    { path: '^apps/web/src/', pathNot: spec },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'apps-do-not-import-apps',
    'Only apps/standalone puts other apps together; only specs and test/ may also.',
    { path: '^apps/(api|worker|cli)/', pathNot: spec },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'standalone-imports-roots-only',
    'apps/standalone imports the root files of api and worker, not their rooms.',
    { path: '^apps/standalone/', pathNot: spec },
    { path: '^apps/', pathNot: '^apps/standalone/|^apps/(?:api|worker)/src/[^/]+$' },
  ),
  forbid(
    'only-cli-and-standalone-migrate',
    'The API and the worker run as a role that owns nothing.',
    { path: '^(?:apps|libs)/', pathNot: `^apps/(?:cli|standalone)/|${spec}` },
    { path: '^migrations/' },
  ),
  forbid(
    'nothing-imports-tests',
    'Only tests import tests.',
    { path: '^(?:apps|libs|migrations)/', pathNot: spec },
    { path: `^test/|${spec}` },
  ),
];

const insideFloors = [
  forbid(
    'cases-is-the-lowest-room',
    'Other rooms use cases; cases runs their hooks without knowing them.',
    { path: '^libs/casework/src/cases/', pathNot: spec },
    { path: '^libs/casework/src/', pathNot: '^libs/casework/src/cases/' },
  ),
  forbid(
    'rooms-do-not-share-services',
    'Rooms of casework never import each other’s services.',
    { path: `^libs/casework/src/(${rooms})/`, pathNot: spec },
    { path: '^libs/casework/src/.+[.]service[.]ts$', pathNot: '^libs/casework/src/(?:cases|$1)/' },
  ),
  ...roomNames('(?:libs/(?:domain|casework)|apps/(?:api|worker|cli|standalone))', rooms),
  ...roomNames('apps/web', `(?:${rooms}|api|i18n|shell)`),
  ...either('no-junk-drawers', 'A folder is named after what is in it.', {
    path: '/(?:utils?|common|shared|core|helpers?)/',
    pathNot: 'node_modules/',
  }),
];

/** A folder right below a floor's `src` bears the name of a room. */
function roomNames(floor, allowed) {
  return either(
    `rooms-of-${floor.includes('web') ? 'web' : 'the-server'}`,
    `The folders of a floor are: ${allowed.replace(/[(?:)]/g, '').replace(/\|/g, ', ')}.`,
    {
      path: `^${floor}/src/(?!${allowed}/)[^/]+/`,
    },
  );
}

/** A rule about a file's own place: seen from the file, when it imports something, and from whoever imports it. */
function either(name, comment, place) {
  return [forbid(name, comment, place, {}), forbid(`${name}-imported`, comment, {}, place)];
}

const everywhere = [
  forbid('no-circles', 'What goes in a circle cannot be understood piece by piece.', {}, { circular: true }),
  forbid(
    'no-orphans',
    'A file that nothing imports and that imports nothing is forgotten.',
    { orphan: true, pathNot: ['[.]d[.]ts$', '(?:^|/)[^/]+[.]config[.][cm]?[jt]s$'] },
    {},
  ),
  forbid('every-import-resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  forbid(
    'servers-run-without-dev-packages',
    'After npm ci --omit=dev these are missing.',
    { path: `${servers}|^(?:libs|migrations)/`, pathNot: spec },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...floors, ...insideFloors, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['iyab-source', 'import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
