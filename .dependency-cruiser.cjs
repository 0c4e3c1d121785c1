/** Who may import whom: the rooms of docs/decisions/rooms.md. scripts/rooms.test.ts plants a violation of each rule. */

const room = (names) => `^(${names})/`;
const tests = '\\.test\\.tsx?$|/testing/';

/** A room may import itself and the rooms named, and packages; nothing else of ours. */
function only(name, from, to, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: room(from), pathNot: tests },
    to: { path: room('app|client|features|components|stores|server|domain|i18n|messages|worker|content|prisma|generated|scripts|e2e'), pathNot: room(to) },
  };
}

/** Of the other rooms of the server, a room may import those named and no other, not even types. */
function beside(name, from, to, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: `^server/${from}/`, pathNot: tests },
    to: { path: '^server/', pathNot: `^server/(${[from, to].filter(Boolean).join('|')})/` },
  };
}

/** A layer of the reader may import itself and the layers named, and nothing else of the reader. */
function layer(name, from, to, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: `^features/reader/${from}/`, pathNot: tests },
    to: { path: '^features/reader/', pathNot: `^features/reader/(${[from, ...to].join('|')})/` },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain-alone', 'domain', 'domain', 'The meaning of the words depends on nothing of ours.'),
    {
      name: 'domain-without-frameworks',
      severity: 'error',
      comment: 'domain/ may import zod, and no other package or Node module.',
      from: { path: room('domain'), pathNot: tests },
      to: { dependencyTypesNot: ['local', 'aliased', 'type-only', 'aliased-tsconfig', 'aliased-tsconfig-paths'], pathNot: '(^|/)node_modules/zod/|^domain/' },
    },
    only('stores-keep', 'stores', 'stores|domain', 'What a browser keeps, whoever shows it.'),
    only('components-without-words', 'components', 'components|stores|domain', 'Building blocks receive their words as props.'),
    only('i18n-imports', 'i18n', 'i18n|messages|domain', 'i18n/ knows locales and words.'),
    only('worker-alone', 'worker', 'worker|stores|domain', 'The service worker shares with the pages what is kept and what it means.'),
    {
      name: 'nothing-imports-the-worker',
      severity: 'error',
      comment: 'It is a program of its own, with globals of its own.',
      from: { pathNot: '^worker/' },
      to: { path: '^worker/' },
    },
    only('client-imports', 'client', 'client|features|components|stores|i18n|messages|domain', 'The client program starts what features do in the browser.'),
    {
      name: 'nothing-imports-the-client',
      severity: 'error',
      comment: 'It is the entry of a program of its own.',
      from: { pathNot: '^client/' },
      to: { path: '^client/' },
    },
    only('features-imports', 'features', 'features|components|stores|i18n|messages|domain', 'Features never import the server or a route.'),
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'One feature never imports another.',
      from: { path: '^features/([^/]+)/' },
      to: { path: '^features/', pathNot: '^features/$1/' },
    },
    layer('reader-contract', 'contract', [], 'What markup and program share knows neither.'),
    layer('reader-render', 'render', ['contract'], 'What renders the text runs on the server, and imports nothing of the browser.'),
    layer('reader-dom', 'dom', ['contract'], 'Helpers for the page know neither widgets nor enhancements.'),
    layer('reader-widgets', 'widgets', ['dom', 'contract'], 'A widget does not know what opens it.'),
    layer('reader-enhancements', 'enhancements', ['widgets', 'dom', 'contract'], 'Enhancements open widgets; the program starts both.'),
    {
      name: 'reader-program',
      severity: 'error',
      comment: 'What is rendered never imports the program in the browser, nor its layers.',
      from: { path: '^features/reader/(render/|[^/]+\\.tsx?$)', pathNot: `${tests}|^features/reader/program\\.ts$` },
      to: { path: '^features/reader/(program\\.ts$|dom/|widgets/|enhancements/)' },
    },
    only('server-imports', 'server', 'server|domain|generated|prisma', 'The server never imports what a person sees.'),
    beside('repositories-beside', 'repositories', 'language|runtime', 'Repositories store and find; what for is not theirs to know.'),
    beside('importers-beside', 'importers', 'text-package|analyser|runtime', 'Importers turn other formats into packages and packages into editions; a use case hands these to the repositories.'),
    beside('exporters-beside', 'exporters', 'text-package|runtime', 'Exporters write what they are given; a use case reads it from the repositories.'),
    beside('dictionaries-beside', 'dictionaries', 'language|runtime', 'Readers of dictionary files stream entries into a sink; where it leads is not theirs to know.'),
    beside('analyser-beside', 'analyser', 'language|runtime', 'The analyser turns Japanese into words; what the text is part of is not its concern.'),
    beside('text-package-beside', 'text-package', '', 'One codec reads and writes the notation of packages; importers and exporters use it, and it knows neither.'),
    beside('language-beside', 'language', '', 'Libraries of Japanese and English: no database, no files of ours, no other room.'),
    beside('runtime-beside', 'runtime', '', 'What every room of the server stands on knows none of them.'),
    beside('http-beside', 'http', 'runtime', 'What stands around Next knows HTTP; what pages are about is handed to it by server.ts.'),
    {
      name: 'nothing-imports-http',
      severity: 'error',
      comment: 'Routes and use cases never see the connection.',
      from: { pathNot: '^server(/http/|\\.ts$)' },
      to: { path: '^server/http/' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^server/cli/' },
      to: { path: '^server/cli/' },
    },
    {
      name: 'routes-through-use-cases',
      severity: 'error',
      comment: 'A route calls a use case; of the rest of the server it may only read the environment.',
      from: { path: '^app/', pathNot: tests },
      to: { path: room('server|generated|prisma'), pathNot: '^server/(use-cases|runtime)/' },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: '^(app/|e2e/|\\.next|next-env\\.d\\.ts)' },
      to: { path: room('app') },
    },
    {
      name: 'database-in-repositories',
      severity: 'error',
      comment: 'Only repositories touch Prisma and SQLite; journeys copy and lock a database from outside.',
      from: { pathNot: '^(server/repositories/|generated/|scripts/|e2e/support/database\\.ts)' },
      to: { path: '^generated/|(^|/)node_modules/(@prisma/|prisma/|@photostructure/sqlite/)' },
    },
    {
      name: 'analyser-at-import',
      severity: 'error',
      comment: 'The morphological analyser takes 400 MB: it is loaded by the importer alone, never in a request.',
      from: { pathNot: '^server/analyser/' },
      to: { path: '(^|/)node_modules/@patdx/kuromoji/' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/|^generated/' },
    exclude: { path: '^(\\.next|var|test-results|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
