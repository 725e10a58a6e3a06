/** The arrows between the folders. They go one way; what isn't allowed here is refused. */
const packagesOf = (...names) => `^packages/(${names.join('|')})/`;
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const test = '\\.test\\.ts$|/test-server\\.ts$|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-circle', {}, { circular: true }, 'Two files that need each other, if only for a type, are one, or three.'),
    forbid(
      'core-stands-alone',
      { path: packagesOf('core') },
      { path: '^(packages/(?!core)|subgraphs|gateway|prisma|schema|apps|test)' },
      'core imports nothing of ours.',
    ),
    forbid(
      'tlog-on-core',
      { path: packagesOf('tlog'), pathNot: test },
      { path: '^(packages/(?!core|tlog)|subgraphs|gateway|prisma|schema|apps|test)' },
      'tlog is pure: core at the most.',
    ),
    forbid(
      'access-log-on-tlog',
      { path: packagesOf('access-log'), pathNot: test },
      { path: '^(packages/(?!core|tlog|access-log/)|subgraphs|gateway|prisma|schema|apps|test)' },
      'core, tlog, access-log.',
    ),
    forbid(
      'access-on-core',
      { path: packagesOf('access'), pathNot: test },
      { path: '^(packages/(?!core|access/)|subgraphs|gateway|prisma|schema|apps|test)' },
      'core, access.',
    ),
    forbid(
      'telemetry-knows-no-domain',
      { path: packagesOf('telemetry'), pathNot: test },
      { path: '^(packages/(?!core/|access/|telemetry/)|subgraphs|gateway|prisma|schema|apps|test)' },
      'core, the names of the graphs, telemetry.',
    ),
    forbid(
      'telemetry-alone-knows-its-library',
      { pathNot: '^(packages/telemetry/|node_modules/)' },
      { path: '@opentelemetry/' },
      'Spans and metrics are those of the catalogue; who could reach the library could record anything.',
    ),
    forbid(
      'the-law-of-orders-is-pure',
      { path: packagesOf('orders-domain'), pathNot: test },
      {
        path: '^(packages/(?!core|access/|access-log/src/entries/catalogue|tlog|orders-domain/)|subgraphs|gateway|prisma|schema|apps|test)',
      },
      'core, access, the types of log entries, and the digest of an order in tlog.',
    ),
    forbid(
      'the-law-of-statements-is-pure',
      { path: packagesOf('statements-domain'), pathNot: test },
      { path: '^(packages/(?!core|access/|statements-domain/)|subgraphs|gateway|prisma|schema/(?!generated/)|apps|test)' },
      'core, access, and the words of the schema as types.',
    ),
    forbid(
      'the-law-does-no-io',
      { path: packagesOf('orders-domain', 'statements-domain'), pathNot: [test, '^packages/orders-domain/src/clocks/holidays'] },
      { dependencyTypes: ['core'] },
      'Pure functions, in a browser too: nothing of Node but what loads the calendar of holidays.',
    ),
    forbid(
      'subgraph-server-knows-no-domain',
      { path: packagesOf('subgraph'), pathNot: test },
      { path: '^(packages/(access-log|tlog)/|subgraphs|gateway|prisma|schema|apps|test)' },
      'core, access, subgraph.',
    ),
    forbid(
      'the-worker-knows-no-domain',
      { path: packagesOf('worker'), pathNot: test },
      { path: '^(packages/(?!core/|worker/)|subgraphs|gateway|schema|apps|test)' },
      'core, the database, and what it is given.',
    ),
    forbid(
      'the-transparency-stand-in-stands-alone',
      { path: packagesOf('transparency-stand-in') },
      { path: '^(packages/(?!transparency-stand-in/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'Who is sent statements shares nothing with who sends them.',
    ),
    forbid(
      'the-transparency-stand-in-uses-little',
      { path: packagesOf('transparency-stand-in'), pathNot: test },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: '^node_modules/(fastify|zod)/' },
      'Node and a server.',
    ),
    forbid(
      'the-transparency-stand-in-is-no-part-of-the-product',
      { path: '^(gateway|subgraphs|packages|prisma|schema|apps)/', pathNot: [test, '^packages/transparency-stand-in/'] },
      { path: '^packages/transparency-stand-in/' },
      'The product knows the database by its address alone.',
    ),
    forbid(
      'subgraphs-never-each-other',
      { path: '^subgraphs/([^/]+)/' },
      { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/$1/' },
      'What crosses subgraphs crosses through the graph.',
    ),
    forbid('subgraphs-know-no-gateway', { path: '^subgraphs/' }, { path: '^(gateway|apps)/' }, 'A subgraph may run alone.'),
    forbid(
      'gateway-knows-no-domain',
      { path: '^gateway/', pathNot: test },
      { path: '^(subgraphs|prisma|packages/subgraph/)' },
      'The gateway learns from the composed graph and from reports.',
    ),
    forbid(
      'rest-has-no-rule',
      { path: '^gateway/rest/', pathNot: test },
      { path: '^(gateway/(?!(rest|endpoint|documents)/)|subgraphs|prisma|packages/(?!core/|access/))' },
      'It reads what is asked and sends what is answered; who may have what is decided in the graph.',
    ),
    forbid(
      'prisma-below-everything',
      { path: '^prisma/', pathNot: test },
      { path: '^(gateway|subgraphs|schema|packages/(?!core/)|apps)' },
      'The database knows core.',
    ),
    forbid(
      'schema-is-a-contract',
      { path: '^schema/', pathNot: test },
      { path: '^(gateway|subgraphs|prisma|apps|packages/(?!core/|access/))' },
      'The contract knows who may ask.',
    ),
    forbid(
      'nothing-imports-the-outside',
      { path: '^(gateway|subgraphs|packages|prisma|schema)/', pathNot: test },
      { path: '^(apps|test|bench)/' },
      'These stand on everything; nothing stands on them.',
    ),
    forbid(
      'the-demo-stands-outside',
      { path: '^apps/demo/(story|log-in)/', pathNot: test },
      { path: '^(packages/(?!tlog/)|subgraphs|gateway|prisma|schema|apps/(?!demo/(story|log-in)/)|test|bench)' },
      'Who checks shares no code with who is checked, but the pure functions of the log.',
    ),
    forbid(
      'the-demo-uses-what-a-stranger-has',
      { path: '^apps/demo/(story|log-in)/', pathNot: test },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: '^node_modules/(canonicalize|openid-client)/' },
      'Node, the log, RFC 8785 and OpenID Connect: nothing that would take a step of the story for it.',
    ),
    forbid(
      'the-verifier-stands-outside',
      { path: '^packages/verifier/src/', pathNot: test },
      { path: '^(packages/(?!core/|tlog/|verifier/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'Who checks the log shares no code with who writes it: its rules are written from the contract.',
    ),
    forbid(
      'a-proof-is-checked-by-pure-functions',
      { path: '^packages/verifier/(src/(proof/|printable)|page/)', pathNot: test },
      { path: '^(packages/(?!tlog/|verifier/(src/(proof/|printable)|page/))|node_modules/(?!canonicalize/))' },
      'It runs in every browser, over values that it was given: the log, RFC 8785, and nothing else.',
    ),
    forbid(
      'the-client-stands-alone',
      { path: '^packages/client/', pathNot: test },
      { path: '^(node_modules|packages/(?!client/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'It is a stranger’s: fetch, in Node and in browsers, and nothing of ours.',
    ),
    forbid('the-client-runs-in-browsers', { path: '^packages/client/', pathNot: test }, { dependencyTypes: ['core'] }, 'Nothing of Node.'),
    forbid(
      'the-console-stands-outside',
      { path: '^apps/console/', pathNot: [test, '\\.test\\.tsx$', '^apps/console/(codegen|build)\\.ts$'] },
      {
        path: '^(packages/(?!core/|tlog/|verifier/(src/(proof/|printable)|page/)|orders-domain/|statements-domain/)|subgraphs|gateway|prisma|schema/(?!documents/)|apps/(?!console/)|test|bench)',
      },
      'The four graphs are its only way in; the pure log checks what they say, and the law is read where it stands.',
    ),
    forbid(
      'pages-bring-no-framework',
      { path: '^apps/console/pages/client/', pathNot: test },
      { path: '^(node_modules/(react|react-dom|@mantine|urql)/|apps/console/src/(?!proof/|app/words/date-formats\\.ts))' },
      'A public page is small: its scripts are plain.',
    ),
    forbid(
      'who-runs-the-console-does-not-contain-it',
      { path: '^apps/(?!console/)', pathNot: test },
      { path: '^apps/console/' },
      'It is built, and served as files.',
    ),
    forbid('bench-needs-no-test', { path: '^bench/' }, { path: '^(test|apps/console)/' }, 'A measurement needs no test.'),
    forbid(
      'an-adapter-stands-outside',
      { path: '^apps/adapters/', pathNot: test },
      { path: '^(packages/(?!source/|tlog/)|subgraphs|gateway|prisma|schema|apps/(?!adapters/)|test|bench)' },
      'It is what a stranger writes: the SDK, the policy of a log, and the platform.',
    ),
    forbid(
      'a-connector-is-a-client',
      { path: '^apps/connectors/', pathNot: test },
      {
        path: '^(packages/(?!core/|xml/|telemetry/)|subgraphs|gateway|prisma|schema|apps/(?!connectors/)|test|bench)|^node_modules/(pg|@prisma)/',
      },
      'It holds no rule and no database: the graphs are its only way in, over HTTP.',
    ),
    forbid('apps-need-no-test', { path: '^apps/', pathNot: test }, { path: '^test/' }, 'A command needs no test.'),
    forbid(
      'the-verifier-page-is-the-verifier',
      { path: '^apps/verifier-page/', pathNot: test },
      { path: '^(packages/(?!verifier/|tlog/|core/)|subgraphs|gateway|prisma|schema|apps/(?!verifier-page/)|bench)' },
      'A page of one file: the verifier, and what shows its answer.',
    ),
    forbid(
      'the-server-knows-no-command',
      { path: '^apps/server/', pathNot: test },
      { path: '^(packages/verifier/|apps/(?!server/|demo/))' },
      'What runs is composed here; commands start it.',
    ),
    forbid(
      'the-plan-executor-stands-alone',
      { path: packagesOf('plan-executor'), pathNot: test },
      { path: '^(packages/(?!plan-executor/)|subgraphs|gateway|prisma|schema|apps|test)' },
      'It runs query plans for anybody, and knows nothing of Writ.',
    ),
    forbid(
      'mail-on-core',
      { path: packagesOf('mail'), pathNot: test },
      { path: '^(packages/(?!core/|mail/)|subgraphs|gateway|prisma|schema|apps|test)' },
      'It sends what it is given.',
    ),
    forbid(
      'source-on-tlog',
      { path: packagesOf('source'), pathNot: test },
      { path: '^(packages/(?!tlog/|source/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'Who writes an adapter needs the log and nothing else of Writ.',
    ),
    forbid(
      'source-uses-little',
      { path: packagesOf('source'), pathNot: test },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: '^node_modules/zod/' },
      'Node and zod.',
    ),
    forbid(
      'xml-stands-alone',
      { path: packagesOf('xml'), pathNot: test },
      { path: '^(packages/(?!xml/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'It reads and writes XML for anybody, and knows nothing of Writ.',
    ),
    forbid(
      'xml-is-parsed-in-one-place',
      { pathNot: '^(packages/xml/|node_modules/)' },
      { path: 'libxml2-wasm' },
      'Who could reach the parser could parse a second time, or something that is refused.',
    ),
    forbid(
      'forms-know-no-graph',
      { path: packagesOf('epoc'), pathNot: test },
      { path: '^(packages/(?!core/|access/|xml/|epoc/)|subgraphs|gateway|prisma|schema|apps|test|bench)' },
      'A form and what it says: core, the words of access, and XML.',
    ),
    forbid(
      'forms-do-no-io',
      { path: packagesOf('epoc'), pathNot: test },
      { dependencyTypes: ['core'] },
      'Pure functions over what somebody else opened.',
    ),
    forbid(
      'record-client-is-pooled',
      { path: '^subgraphs/', pathNot: test },
      { path: '^prisma/(?!index\\.ts)', pathNot: '^prisma/testing/' },
      'Subgraphs take the database from its front door.',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/client'] },
    exclude: { path: ['^prisma/client', '^apps/console/dist'] },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
