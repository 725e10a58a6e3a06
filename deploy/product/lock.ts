/**
 * The lock file of production: that of the repository without what only development, the console's build or the demo needs. Nothing is
 * resolved again: each package keeps the version and the digest that the tests ran with.
 */

import { type Lock, type Locked, placeOf } from '../sbom/licences.ts';

/** Names that a package can't do without, and those that it can. */
function namesOf(locked: Locked): { needed: string[]; wanted: string[] } {
  const peers = Object.keys(locked.peerDependencies ?? {});
  const optional = new Set(Object.keys(locked.optionalDependencies ?? {}));
  return {
    needed: [
      ...Object.keys(locked.dependencies ?? {}).filter((name) => !optional.has(name)),
      ...peers.filter((name) => locked.peerDependenciesMeta?.[name]?.optional !== true),
    ],
    wanted: [...optional],
  };
}

/**
 * Keeps the packages that the workspaces at `kept` lead to, and these. `trim` answers what a workspace (`''` is the root) says of itself in
 * production. Throws where a package that one needs is missing.
 */
export function productionLock(lock: Lock, kept: readonly string[], trim: (locked: Locked, place: string) => Locked): Lock {
  if (lock.lockfileVersion !== 3) throw new Error(`package-lock.json has version ${lock.lockfileVersion}: this reads version 3.`);
  const packages = new Map<string, Locked>();
  const waiting = ['', ...kept];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const locked = lock.packages[place];
    if (packages.has(place)) continue;
    if (locked === undefined) throw new Error(`package-lock.json has no ${place}.`);
    const own = place.includes('node_modules/') ? locked : trim(locked, place);
    packages.set(place, own);
    if (own.link === true && own.resolved !== undefined) waiting.push(own.resolved);
    const { needed, wanted } = namesOf(own);
    for (const name of [...needed, ...wanted]) {
      const found = placeOf((at) => lock.packages[at] !== undefined, place, name);
      if (found !== undefined) waiting.push(found);
      else if (needed.includes(name)) throw new Error(`package-lock.json has no ${name}, which ${place || 'the project'} needs.`);
    }
  }
  for (const [place, locked] of Object.entries(lock.packages))
    if (locked.link === true && kept.includes(locked.resolved ?? '')) packages.set(place, locked);
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
