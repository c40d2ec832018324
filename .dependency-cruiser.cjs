/**
 * The directions of import, checked by `npm run directions`. A part may import itself, what its row names, and nothing
 * else: other parts, packages from npm, modules of Node. Each row says why in one sentence. Type imports count.
 */
const PARTS = [
  {
    part: 'workflows', folder: 'workflows', parts: ['src/domain'], npm: ['xstate', 'zod'], node: [],
    why: 'A procedure is the law as data: a lawyer reads it, so it knows no database, no clock and no network.',
  },
  {
    part: 'domain', folder: 'src/domain', parts: [], npm: ['zod'], node: ['crypto'],
    why: 'The domain is the vocabulary of the field; whatever it imported, everybody would depend on.',
  },
  {
    part: 'engine', folder: 'src/engine', parts: ['src/domain'], npm: ['xstate', 'canonicalize', 'zod'], node: ['crypto'],
    why: 'The engine is pure, so that an outcome can be replayed bit for bit: no file, no clock, no database.',
  },
  {
    part: 'policies', folder: 'src/policies', parts: ['src/domain'], npm: [], node: [],
    why: 'Who may see and do what is one pure answer, used by API, lists, counts and exports alike.',
  },
  {
    part: 'application', folder: 'src/application', parts: ['src/engine', 'src/policies', 'src/supervision', 'src/domain'], npm: ['zod', 'canonicalize'], node: ['crypto'],
    why: 'The acts of the system speak to the outside through their own ports, so that every adapter can be exchanged.',
  },
  {
    part: 'storage', folder: 'src/storage', parts: ['src/application/ports', 'src/domain'], npm: ['typeorm', 'better-sqlite3', 'pg', 'zod', 'canonicalize'], node: 'any',
    why: 'Storage fulfils the ports of the application and knows neither rules nor another adapter.',
  },
  {
    part: 'queue', folder: 'src/queue', parts: ['src/application/ports', 'src/domain'], npm: ['bullmq', 'ioredis'], node: 'any',
    why: 'A job only says "look now": the queue needs the port and no rule, no table and no other adapter.',
  },
  {
    part: 'mail', folder: 'src/mail', parts: ['src/application/ports', 'src/domain'], npm: ['nodemailer'], node: 'any',
    why: 'Mail carries a message that is finished: it fulfils a port and knows no other adapter.',
  },
  {
    part: 'webhook', folder: 'src/webhook', parts: ['src/application/ports', 'src/domain'], npm: ['standardwebhooks'], node: 'any',
    why: 'A short message leaves signed through one door; what it says was settled before it came here.',
  },
  {
    part: 'documents', folder: 'src/documents', parts: ['src/application/ports', 'src/domain'], npm: ['docxtemplater', 'pizzip', 'qrcode', 'bwip-js', 'pdf-lib', 'yazl'], node: 'any',
    why: 'Rendering a paper is an adapter behind a port and knows no other adapter.',
  },
  {
    part: 'directory', folder: 'src/directory', parts: ['src/application/ports', 'src/domain'], npm: ['zod'], node: 'any',
    why: 'The directory of bodies is dated data read from a file, behind a port like every other source.',
  },
  {
    part: 'intake-file', folder: 'src/intake-file', parts: ['src/domain'], npm: ['iconv-lite', 'csv-stringify', 'exceljs', 'zod'], node: 'any',
    why: 'Reading an office\'s file ends in plain rows; what becomes of them is decided by the application.',
  },
  {
    part: 'supervision', folder: 'src/supervision', parts: ['src/domain'], npm: [], node: [],
    why: 'Turns and roll-ups are pure increments, counted from facts and recounted at will.',
  },
  {
    part: 'contract', folder: 'src/contract', parts: [], npm: ['zod', '@asteasolutions/zod-to-openapi'], node: [],
    why: 'Request and answer schemas are shared with the browser, so they may not drag the server along.',
  },
  {
    part: 'http', folder: 'src/http', parts: ['src/application', 'src/policies', 'src/contract', 'src/supervision', 'src/domain'],
    npm: ['express', 'express-serve-static-core', 'helmet', 'pino', 'prom-client', 'zod', '@asteasolutions/zod-to-openapi', '@node-rs/argon2', 'multer', 'qs', '@bull-board/api', '@bull-board/express'], node: 'any',
    why: 'The edge translates between HTTP and the application; it reaches no table and no queue past it.',
  },
  {
    part: 'web', folder: 'src/web', parts: ['src/contract'], npm: 'any', node: [],
    why: 'The client runs in a browser and shares with the server nothing but the contract.',
  },
];

/** Packages that belong to one place, for the parts whose row does not settle it already. */
const HOMES = [
  { packages: ['typeorm', 'better-sqlite3', 'pg'], homes: ['src/storage'], why: 'One part speaks to databases, so that the other parts work on each of them.' },
  { packages: ['express', 'helmet'], homes: ['src/http'], why: 'One part speaks HTTP; whoever composes the program calls its createApp.' },
  { packages: ['bullmq', 'ioredis'], homes: ['src/queue'], why: 'The program runs without Redis, so only the queue may need it.' },
  { packages: ['@bull-board/api', '@bull-board/express'], homes: ['src/http'], why: 'The board is a page; it shows the queue that it is given and opens no Redis of its own.' },
  { packages: ['nodemailer'], homes: ['src/mail'], why: 'Mail is sent from one place, which keeps Message-IDs stable over retries.' },
  { packages: ['standardwebhooks'], homes: ['src/webhook'], why: 'What is signed, and how, stands in one place.' },
  { packages: ['commander', 'cli-progress'], homes: ['src/cli'], why: 'Arguments and progress bars belong to the command line and nowhere deeper.' },
  { packages: ['iconv-lite', 'csv-stringify', 'exceljs'], homes: ['src/intake-file'], why: 'The formats of offices are read and written in one place.' },
  { packages: ['@node-rs/argon2'], homes: ['src/http', 'src/cli'], why: 'Passwords are checked at the edge and stored only as what argon2 made of them.' },
  { packages: ['xstate'], homes: ['src/engine', 'workflows'], why: 'The engine alone computes transitions; nobody else may start a machine of its own.' },
];

const either = (alternatives) => `(?:${alternatives.join('|')})`;
const escaped = (name) => name.replace(/[.\\/+*]/g, '\\$&');
const inFolder = (folder) => `^${escaped(folder)}(?:/|\\.ts$)`;
const inPackage = (name) => `node_modules/(?:@types/)?${escaped(name)}/`;
const NODE_MODULE = '^(?:node:)?';

function directionOf({ part, folder, parts, npm, node, why }) {
  const allowed = [inFolder(folder), ...parts.map(inFolder)];
  const kinds = [];
  if (npm === 'any') allowed.push('node_modules/');
  else allowed.push(...npm.map(inPackage));
  if (node === 'any') kinds.push('core');
  else allowed.push(...node.map((name) => `${NODE_MODULE}${name}$`));
  return {
    name: `${part}-imports-only-what-it-may`,
    comment: why,
    severity: 'error',
    // What builds a part runs beside it, not in it.
    from: { path: inFolder(folder), pathNot: '\\.mjs$' },
    to: { pathNot: either(allowed), ...(kinds.length > 0 && { dependencyTypesNot: kinds }) },
  };
}

const homeOf = ({ packages, homes, why }) => ({
  name: `${packages[0].replace(/^@.*\//, '')}-stays-at-home`,
  comment: why,
  severity: 'error',
  from: { path: '^(?:src|workflows)/', pathNot: either(homes.map(inFolder)) },
  to: { path: either(packages.map(inPackage)) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...PARTS.map(directionOf),
    ...HOMES.map(homeOf),
    {
      name: 'every-part-has-its-directions',
      comment: 'A folder of src/ that no row names would be free to import anything.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: either([...PARTS.map(({ folder }) => inFolder(folder)), '^src/cli/']) },
      to: {},
    },
    {
      name: 'nothing-imports-the-composition',
      comment: 'The command line and the files beside the parts (main.ts, config.ts ...) put the parts together; a part that reached back would choose its own surroundings.',
      severity: 'error',
      from: { path: '^(?:src|workflows)/', pathNot: '^src/(?:cli/|[^/]+\\.ts$)' },
      to: { path: '^src/(?:cli/|[^/]+\\.ts$)' },
    },
    {
      name: 'procedures-come-through-the-list',
      comment: 'The program knows procedures only through workflows/index.ts, so that adding one changes no code.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^workflows/', pathNot: '^workflows/index\\.ts$' },
    },
    {
      name: 'the-program-does-not-import-tests',
      comment: 'What tests and benches need must not become part of the program.',
      severity: 'error',
      from: { path: '^(?:src|workflows)/' },
      to: { path: '^(?:test|bench)/' },
    },
    {
      name: 'no-development-package-in-the-program',
      comment: 'An installation holds no development packages, so the program would not start there.',
      severity: 'error',
      from: { path: '^(?:src|workflows)/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea in two places, or two ideas in one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere is judged by no other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-packages-we-name',
      comment: 'A package that is there only because another one needs it may be gone after the next update.',
      severity: 'error',
      from: { path: '^(?:src|workflows|bench|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], conditionNames: ['node', 'require', 'default', 'types'] },
  },
};
