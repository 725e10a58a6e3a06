/** The SBOM is what CycloneDX 1.6 says, is the same each time, and lets in no licence that nobody has read. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLock, writeSbom } from '../../deploy/sbom/build.ts';
import { type Lock, licenceOf, productionPackages } from '../../deploy/sbom/licences.ts';
import { sbomOf } from '../../deploy/sbom/sbom.ts';
import { requireValid } from '../../deploy/sbom/validate.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-sbom-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A tree in which these places have a package. */
function tree(name: string, ...places: string[]): string {
  for (const place of places) {
    mkdirSync(join(folder, name, place), { recursive: true });
    writeFileSync(join(folder, name, place, 'package.json'), '{}');
  }
  return join(folder, name);
}

describe('the SBOM', () => {
  it('has each production package of the lock, is reached from Writ in whole, and is the same when it is written again', () => {
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    const { specVersion, components, dependencies, metadata } = writeSbom(one);
    // The schema of 1.6 takes any text for the version.
    expect(specVersion).toBe('1.6');
    writeSbom(two);
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
    const locked = productionPackages(readLock()).map(
      ([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`,
    );
    expect(new Set(components.map(({ name, version }) => `${name} ${version}`))).toEqual(new Set(locked));
    const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const walk = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of needs.get(ref) ?? []) walk(next);
    };
    walk(metadata.component['bom-ref']);
    expect(components.map((one) => one['bom-ref']).filter((ref) => !reached.has(ref))).toEqual([]);
  });

  it('of a tree has what lies in the tree, nested too', () => {
    const lock = readLock();
    const nested = productionPackages(lock).find(([path]) => /^node_modules\/[^@/]+\/node_modules\/[^@/]+$/.test(path))?.[0] ?? '';
    const outer = nested.slice(0, nested.lastIndexOf('/node_modules/'));
    const { components } = writeSbom(join(folder, 'tree.json'), {
      tree: tree('image', 'node_modules/zod', 'node_modules/@noble/hashes', outer, nested),
    });
    const wanted = [outer, nested].map((path) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${lock.packages[path]?.version}`);
    expect(components.map(({ name, version }) => `${name}@${version}`)).toEqual(
      expect.arrayContaining([`zod@${lock.packages['node_modules/zod']?.version}`, ...wanted]),
    );
    expect(components).toHaveLength(4);
  });

  it.each(['node_modules/vitest', 'node_modules/nobody-knows'])('refuses a tree with %s, which production does not have', (place) => {
    const stray = tree(place.replaceAll('/', '-'), 'node_modules/zod', place);
    expect(() => writeSbom(join(folder, 'stray.json'), { tree: stray })).toThrow(`No production package of package-lock.json: ${place}.`);
  });

  it('is refused where it is not what the schema says', () => {
    const sbom = sbomOf(readLock());
    expect(() => requireValid({ ...sbom, specVersion: '1.6', components: [{ type: 'library' }] })).toThrow(
      /not valid CycloneDX 1\.6: \/components\/0/,
    );
    const other = { ...sbom.metadata.component, licenses: [{ license: { id: 'Nobody-1.0' } }] };
    expect(() => requireValid({ ...sbom, metadata: { component: other } })).toThrow(/not valid CycloneDX 1\.6/);
  });
});

describe('the closed list of licences', () => {
  const path = 'node_modules/some';
  const licence = (license?: string) => licenceOf(path, { version: '1.0.0', ...(license !== undefined && { license }) });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', '(ISC and CC-BY-3.0)'])('takes %s', (text) => {
    expect(licence(text)).toBe(text);
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'toString', '(MIT OR ISC) AND MIT'])(
    'refuses %s',
    (text) => {
      expect(() => licence(text)).toThrow(`some 1.0.0 is under ${text}`);
    },
  );

  it('refuses a package that states none', () => {
    expect(() => licence()).toThrow('some 1.0.0 states no licence');
  });

  it('refuses the whole SBOM for one package of another licence', () => {
    const lock: Lock = {
      name: 'writ',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': {}, [path]: { version: '1.0.0', license: 'GPL-3.0-only' } },
    };
    expect(() => sbomOf(lock)).toThrow('some 1.0.0 is under GPL-3.0-only');
  });
});
