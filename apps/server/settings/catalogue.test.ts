import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKnown, settings, unknownSettings, variablesOf } from './catalogue.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['apps', 'gateway', 'packages', 'prisma', 'schema', 'subgraphs'];
const generated = /node_modules|\/dist\/|\/generated\/|prisma\/client\/|\.test\.tsx?$|\/testing\//;

/** What the product's own code calls by the name of a setting, comments and texts too. */
function namesInCode(): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !generated.test(path) && !path.endsWith('settings/catalogue.ts')),
  );
  const texts = files.map((path) => readFileSync(`${root}${path}`, 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/\b(WRIT_[A-Z0-9_]*[A-Z0-9]|DATABASE_URL(_[A-Z]+)*)\b/g) ?? []));
}

describe('the list of settings', () => {
  const inCode = namesInCode();

  it('has every name that the code reads', () => {
    expect(inCode.size).toBeGreaterThan(40);
    // Names of families, and of what is no setting of an installation.
    const parts = ['WRIT_ITEMS', 'WRIT_KEY', 'WRIT_SUBGRAPH', 'WRIT_SECRET', 'WRIT_GRAPH', 'WRIT_WEBHOOK_KEY'];
    expect([...inCode].filter((name) => !isKnown(name) && !parts.includes(name))).toEqual([]);
  });

  it('has no name that nothing reads', () => {
    const single = settings.filter(({ name }) => !name.includes('<') && !name.startsWith('WRIT_KEY_'));
    expect(single.map(({ name }) => name).filter((name) => !inCode.has(name))).toEqual([]);
  });

  it('has each name once, and one for each subgraph and for files', () => {
    const names = settings.flatMap(variablesOf);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['WRIT_KEY_RECORDS_FILE', 'WRIT_SUBGRAPH_AUDIT_URL', 'DATABASE_URL_MAIL']));
    expect(names).not.toContain('WRIT_COUNTRY_FILE');
  });
});

describe('a name that nobody reads', () => {
  it('is named with what may be meant', () => {
    expect(unknownSettings({ WRIT_TERITORY_HEADER: 'x', WRIT_COUNTRY: 'IE', DATABASE_URL_OWNR: 'y', PATH: '/bin' })).toEqual([
      'DATABASE_URL_OWNR is no setting of Writ: DATABASE_URL_OWNER may be meant.',
      'WRIT_TERITORY_HEADER is no setting of Writ: WRIT_TERRITORY_HEADER may be meant.',
    ]);
    expect(unknownSettings({ WRIT_ENTIRELY_OTHER_THING: '1' })).toEqual(['WRIT_ENTIRELY_OTHER_THING is no setting of Writ.']);
  });
});
