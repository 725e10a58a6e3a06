/**
 * What of the workspace is published on npm, and how much of it: a stranger may import what is named here, and nothing else. Files stand in a
 * package where their sources stand in the repository, so that anybody can compare the two.
 */

export interface NpmPackage {
  /** The folder of the tarball's README, and of the package.json that names what it depends on. */
  readonly folder: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Range of Node versions that it is for: the highest that one of its dependencies asks for. */
  readonly node: string;
  /** Source files by the subpath that a stranger imports. */
  readonly exports: Readonly<Record<string, string>>;
  /** Source files by the name of the command. */
  readonly bins?: Readonly<Record<string, string>>;
  /** Source files by the name of a subpath import, for browsers and for everybody else (`imports` of package.json). */
  readonly imports?: Readonly<Record<string, { readonly browser: string; readonly default: string }>>;
  /** Packages of others that are needed for a part of it only: whoever uses the part installs them. */
  readonly optional?: readonly string[];
}

const tlog: NpmPackage = {
  folder: 'packages/tlog',
  name: '@writ/tlog',
  description: 'C2SP tiled transparency logs as pure functions: trees, tiles, checkpoints, proofs, witnesses and committed fields',
  keywords: ['transparency-log', 'merkle-tree', 'c2sp', 'tlog-tiles', 'checkpoint', 'witness'],
  node: '>=22',
  exports: {
    '.': 'packages/tlog/src/index.ts',
    './strict-json': 'packages/tlog/src/strict-json.ts',
    './order-digest': 'packages/tlog/src/leaf/order-digest.ts',
  },
  imports: { '#crypto': { browser: 'packages/tlog/src/browser/crypto.ts', default: 'packages/tlog/src/crypto.ts' } },
};

const verify: NpmPackage = {
  folder: 'packages/verifier',
  name: '@writ/verify',
  description: 'Checks the access log of a Writ, or an answer and its receipt, with a pinned key and without believing the server',
  keywords: ['transparency-log', 'receipt', 'verifier', 'monitor', 'witness', 'c2sp'],
  node: '>=22.19',
  exports: { '.': 'packages/verifier/src/index.ts' },
  bins: {
    'writ-verify': 'apps/cli/alone/writ-verify.ts',
    'writ-monitor': 'apps/cli/alone/writ-monitor.ts',
    'writ-witness': 'apps/cli/alone/writ-witness.ts',
  },
};

const source: NpmPackage = {
  folder: 'packages/source',
  name: '@writ/source',
  description: "A platform's source adapter for Writ: server, book, signatures and client of the protocol writ-source/1, and its checks",
  keywords: ['writ-source', 'adapter', 'http-message-signatures', 'transparency-log', 'conformance'],
  node: '>=22.19',
  exports: {
    '.': 'packages/source/src/index.ts',
    './book': 'packages/source/src/book/sqlite-book.ts',
    './book/postgres': 'packages/source/src/book/postgres-book.ts',
    './client': 'packages/source/src/client/index.ts',
    './kit': 'apps/cli/source/index.ts',
    './signature': 'packages/source/src/signature/signature.ts',
    './wire': 'packages/source/src/wire/index.ts',
  },
  bins: { 'writ-source': 'apps/cli/alone/writ-source.ts' },
  optional: ['pg'],
};

const client: NpmPackage = {
  folder: 'packages/client',
  name: '@writ/client',
  description: 'Asks the trusted documents of a Writ over REST, each a typed function; answers keep their bytes and receipts',
  keywords: ['writ', 'rest', 'client', 'receipt', 'lawful-access'],
  node: '>=22',
  exports: { '.': 'packages/client/src/index.ts', './bound-token': 'packages/client/src/bound-token.ts' },
};

/** Those that others depend on come first. */
export const npmPackages: readonly NpmPackage[] = [tlog, client, verify, source];
