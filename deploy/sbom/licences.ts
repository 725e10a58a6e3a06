/**
 * The licences under which Writ takes code of others into production, each as packages state it: a closed list. One that is not here fails the
 * check, the SBOM and the release, until somebody has read its terms and added it with the reason.
 */
export const allowed: Readonly<Record<string, string>> = {
  '0BSD': 'asks for nothing',
  'Apache-2.0': 'ours',
  'BlueOak-1.0.0': 'permissive',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'CC0-1.0': 'asks for nothing',
  'CC-BY-3.0': 'data of public holidays, named in NOTICE',
  'Elastic-2.0': "Apollo's federation packages: NOTICE says what it forbids",
  'EPL-2.0': 'weak copyleft of a library that is used unchanged',
  ISC: 'permissive',
  MIT: 'permissive',
  'MIT-0': 'asks for nothing',
  'MPL-2.0': 'copyleft by file, of files that are used unchanged',
  'OFL-1.1': 'a font, which may be bundled',
  'PSF-2.0': 'permissive',
  Unlicense: 'asks for nothing',
};

/** Packages that don't state a licence in their package.json; what their own licence file says. */
const unstated: Readonly<Record<string, string>> = { 'seq-queue': 'MIT' };

type Names = Readonly<Record<string, string>>;

/** An entry of package-lock.json, as far as it is read. */
export interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** Where Node finds a package from the one at `from`: in its own node_modules, or in the nearest above. */
export function placeOf(isThere: (place: string) => boolean, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (!at.endsWith('node_modules') && isThere(found)) return found;
    if (at === '') return undefined;
  }
}

/** The name of the package that is in a place of package-lock.json. */
export const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether an expression of SPDX can be met by licences of the list: all of `AND`, and one of `OR`. Parentheses may surround the whole. */
function isMet(expression: string): boolean {
  const words = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(words)) return false;
  const oneOf = words.split(/\s+OR\s+/i);
  return oneOf.some((all) => all.split(/\s+AND\s+/i).every((id) => Object.hasOwn(allowed, id)));
}

/** The licence of an entry of package-lock.json. Throws where it states none, and for one that is not in the list. */
export function licenceOf(path: string, { version, license }: Locked): string {
  const name = nameAt(path);
  const licence = license ?? unstated[name];
  if (licence === undefined)
    throw new Error(`${name} ${version} states no licence: add what its licence file says to deploy/sbom/licences.ts.`);
  if (!isMet(licence))
    throw new Error(
      `${name} ${version} is under ${licence}, which deploy/sbom/licences.ts doesn't allow: read its terms before you add it.`,
    );
  return licence;
}

/** The packages of others that production has: places of package-lock.json, and their entries. */
export const productionPackages = (lock: Lock): [string, Locked][] =>
  Object.entries(lock.packages).filter(([path, { dev, link }]) => !dev && !link && path.includes('node_modules/'));
