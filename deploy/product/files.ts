/** Which files of the repository production runs on: the product without its tests, and what is built from it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Folders whose files run. The console is there as built, the demo without most of its libraries: a start of one says so. */
const folders = [
  ...['gateway', 'subgraphs', 'packages', 'prisma', 'schema'],
  ...['apps/cli', 'apps/server', 'apps/connectors', 'apps/demo', 'apps/adapters/mastodon'],
];

/** Single files beside them, which the product reads or a licence asks for. */
const files = [
  'apps/adapters/serve-adapter.ts',
  'docs/entries.json',
  'docs/signing.html',
  'docs/verifier.html',
  'LICENSE',
  'NOTICE',
  'package.json',
];

/** What is made by `npm ci` and in no commit: the client of the database, and the console. */
const built = ['prisma/client', 'apps/console/dist'];

/** For tests alone. The kit of `writ source check` is made of the testing parts of `packages/source`. */
const isForTests = (path: string): boolean =>
  /\.test\.tsx?$|\/fixtures\//.test(path) || (/\/testing\//.test(path) && !path.startsWith('packages/source/testing/'));

/** What signs in place of a person: a demo has it, and nothing that is released does. */
const isOfDemosAlone = (path: string): boolean => path.startsWith('apps/demo/signing-page/');

/** What `npm ci` puts in a repository in place of libraries that nothing loads; no package of a release asks for them. */
const isInPlace = (path: string): boolean => /\/no-(?:code|config)\//.test(path);

/** Paths below the repository's folder, sorted, so that two lists of one commit are equal. */
export function productFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  // A pattern would leave out names that begin with a dot, such as the list by which pages find their styles.
  const made = built
    .flatMap((folder) => readdirSync(root + folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length));
  // A file that is new and not yet added counts too; build.json says that the folder has changes.
  const isLeftOut = (path: string): boolean => isForTests(path) || isOfDemosAlone(path) || isInPlace(path);
  const kept = listed.split('\0').filter((path) => path !== '' && !isLeftOut(path) && existsSync(root + path));
  return [...kept, ...made].sort();
}
