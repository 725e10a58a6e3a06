/**
 * The software bill of materials of what production runs on, in the form of CycloneDX 1.6, from package-lock.json: each package of others
 * with version, licence, hash and what it needs. Nothing of it depends on when, where or on which platform it is made.
 */
import { type Lock, type Locked, licenceOf, nameAt, placeOf, productionPackages } from './licences.ts';

export interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly ({ readonly license: { readonly id: string } } | { readonly expression: string })[];
  readonly scope?: 'optional';
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}
export interface Sbom {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(byCodePoint);

/** A package's address (package-url specification, type npm). */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

const licensesOf = (licence: string): Component['licenses'] =>
  / (AND|OR) /i.test(licence)
    ? [{ expression: licence.replace(/ (and|or) /g, (word) => word.toUpperCase()) }]
    : [{ license: { id: licence } }];

/** The hashes of Subresource Integrity, as npm has them, in hexadecimal. */
const hashesOf = (integrity = ''): { alg: string; content: string }[] =>
  [...integrity.matchAll(/(sha\d+)-(\S+)/g)].map(([, name = '', base64 = '']) => ({
    alg: `SHA-${name.slice('sha'.length)}`,
    content: Buffer.from(base64, 'base64').toString('hex'),
  }));

function component(path: string, entry: Locked): Component {
  const [name, version] = [entry.name ?? nameAt(path), entry.version ?? ''];
  const hashes = hashesOf(entry.integrity);
  return {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    ...(entry.optional && { scope: 'optional' as const }),
    ...(hashes.length > 0 && { hashes }),
    licenses: licensesOf(licenceOf(path, entry)),
    purl: purlOf(name, version),
  };
}

const needsOf = ({ dependencies, optionalDependencies, peerDependencies }: Locked): string[] =>
  Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

/**
 * The SBOM of the lock's production part; with `present`, of those of its packages alone that lie in these places. Throws for a licence that is not allowed, and
 * for a place that the lock's production part does not have.
 */
export function sbomOf(lock: Lock, present?: ReadonlySet<string>): Sbom {
  const all = new Map<string, Locked>(productionPackages(lock));
  const strangers = [...(present ?? [])].filter((path) => !all.has(path));
  if (strangers.length > 0) throw new Error(`No production package of package-lock.json: ${strangers.join(', ')}.`);
  const packages = new Map([...all].filter(([path]) => present?.has(path) ?? true));
  const components = new Map([...packages].map(([path, entry]) => [path, component(path, entry)]));
  const needed = (path: string, entry: Locked): string[] =>
    needsOf(entry).flatMap((name) => {
      const place = placeOf((at) => components.has(at), path, name);
      return place === undefined ? [] : [components.get(place)?.['bom-ref'] ?? ''];
    });
  const [name, version] = [lock.name, lock.version];
  const own = purlOf(name, version);
  const edges = new Map<string, string[]>();
  const add = (ref: string, refs: readonly string[]) => edges.set(ref, sorted([...(edges.get(ref) ?? []), ...refs]));
  // What Writ's own packages need, Writ needs.
  for (const [path, entry] of Object.entries(lock.packages)) if (!path.includes('node_modules/')) add(own, needed(path, entry));
  for (const [path, entry] of packages) add(components.get(path)?.['bom-ref'] ?? '', needed(path, entry));
  const unique = new Map([...components.values()].map((one) => [one['bom-ref'], one]));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        licenses: [{ license: { id: lock.packages['']?.license ?? 'Apache-2.0' } }],
        purl: own,
      },
    },
    components: sorted(unique.keys()).map((ref) => unique.get(ref) as Component),
    dependencies: sorted(edges.keys()).map((ref) => ({ ref, dependsOn: edges.get(ref) ?? [] })),
  };
}
