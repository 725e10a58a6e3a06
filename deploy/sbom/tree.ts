/** The packages that lie in an installed tree, as places of package-lock.json: `node_modules/a`, `node_modules/a/node_modules/@b/c`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of folders in a folder; links to workspaces and what package managers keep for themselves are none. */
const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isDirectory() && !one.name.startsWith('.'))
        .map(({ name }) => name)
    : [];

/** The packages below `node_modules` of a place in the tree. */
function below(tree: string, place: string): string[] {
  const modules = join(place, 'node_modules');
  const names = foldersIn(join(tree, modules)).flatMap((name) =>
    name.startsWith('@') ? foldersIn(join(tree, modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  // A folder without package.json is no package: an emptied one, or what a program keeps there.
  const packages = names.map((name) => join(modules, name)).filter((path) => existsSync(join(tree, path, 'package.json')));
  return packages.flatMap((path) => [path, ...below(tree, path)]);
}

/** Those of the whole tree: of its root, and of the workspaces in it. */
export const packagesInTree = (tree: string, workspaces: readonly string[]): Set<string> =>
  new Set(['', ...workspaces].flatMap((place) => below(tree, place)));
