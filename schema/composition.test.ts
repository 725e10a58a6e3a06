import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from './compose.ts';
import { CompositionError, composeFiles } from './composition.ts';
import { contract } from './testing/subgraphs.ts';

/** The findings that stop composition; none when it goes through. */
function stopped(own: Parameters<typeof contract>[0]): readonly string[] {
  try {
    composeFiles(contract(own));
    return [];
  } catch (error) {
    if (error instanceof CompositionError) return error.findings;
    throw error;
  }
}

const value = (allow: string, field = '"A." a: Int') => `"V." type Value @shareable @allow(to: [${allow}]) { ${field} }`;
const root = (field: string, rest = '') => `type Query { "X." ${field} } ${rest}`;

test('the checked-in files are what the composition writes today', async () => {
  const files = await generatedFiles();
  const differing = Object.entries(files).filter(([path, text]) => readFileSync(new URL(path, import.meta.url), 'utf8') !== text);
  expect(differing.map(([path]) => path)).toEqual([]);
  expect(Object.keys(files).sort()).toEqual(
    [
      ...['audit', 'content', 'enforcement', 'orders', 'records'].flatMap((name) => [
        `generated/${name}.ts`,
        `../subgraphs/${name}/generated/resolvers.ts`,
      ]),
      ...['audit.api', 'authority.api', 'composed', 'platform.api', 'public.api'].map((name) => `supergraphs/${name}.graphql`),
      ...['audit', 'authority', 'platform', 'public'].flatMap((name) => [
        `documents/${name}.json`,
        `openapi/${name}.json`,
        `../packages/client/src/generated/${name}.ts`,
      ]),
      'supergraphs/public-fields.json',
      'supergraphs/record-fields.json',
      'discovery.schema.json',
      '../docs/discovery.md',
      '../docs/errors.md',
    ].sort(),
  );
});

describe('the graph of an audience', () => {
  const files = composeFiles(
    contract({
      records: root(
        'staff: Staff @allow(to: [AGENT])',
        `"S." type Staff @allow(to: [AGENT]) { "K." kind: StaffKind } "E." enum StaffKind { "Q." SENIOR }
         "O." type OwnAccount @key(fields: "grant") @allow(to: [ACCOUNT_HOLDER]) { "G." grant: ID! @inaccessible "S." secret: Secret }
         "T." type Secret @allow(to: [ACCOUNT_HOLDER]) @category(is: CONTENT) { "X." text: String }`,
      ),
      orders: root(
        'mine: OwnAccount @allow(to: [ACCOUNT_HOLDER])',
        '"O." type OwnAccount @key(fields: "grant", resolvable: false) @allow(to: [ACCOUNT_HOLDER]) { "G." grant: ID! @inaccessible }',
      ),
    }),
  );
  const api = (graph: string) => files[`${graph}.api.graphql`] ?? '';

  test('contains what its roles reach', () => {
    expect(Object.keys(buildSchema(api('platform')).getQueryType()?.getFields() ?? {})).toEqual([
      'audit',
      'content',
      'enforcement',
      'staff',
    ]);
    expect(api('platform')).toContain('enum StaffKind');
    expect(api('public')).toContain('type OwnAccount');
  });

  test('does not contain a type that only other audiences get', () => {
    for (const graph of ['public', 'authority', 'audit']) expect(api(graph)).not.toMatch(/Staff|SENIOR|staff/);
    for (const graph of ['platform', 'authority', 'audit']) expect(api(graph)).not.toMatch(/OwnAccount|Secret|mine/);
  });

  test('names no role, no rule and no grant', () => {
    for (const text of Object.values(files)) expect(text).not.toMatch(/@allow|@category|enum Role|COUNSEL|ISSUING/);
    for (const graph of ['public', 'platform', 'authority', 'audit']) expect(api(graph)).not.toMatch(/grant/);
  });

  test('lists every field that returns a record with its category', () => {
    expect(JSON.parse(files['record-fields.json'] ?? '')).toEqual({ 'OwnAccount.secret': 'CONTENT' });
  });
});

describe('the composition stops and names the place', () => {
  test.each<[string, Parameters<typeof contract>[0], RegExp]>([
    ['at a check', { records: root('secret: Int') }, /^Query\.secret has no @allow/],
    ['at every finding of every check', { records: 'type Query { secret: Int }' }, /^Query\.secret has no description/],
    [
      'at a type that two subgraphs may not share',
      { records: root('v: Int @allow(to: [AGENT])'), content: root('v: Int @allow(to: [AGENT])') },
      /Query\.v/,
    ],
    [
      'at a field that two subgraphs have in part',
      {
        records: root('a: Value @allow(to: [AGENT])', value('ANY')),
        content: root('b: Value @allow(to: [AGENT])', value('ANY', '"A." a: Int "B." b: Int')),
      },
      /Value\.b|`Value`|"Value/,
    ],
    [
      'at descriptions that differ',
      {
        records: root('a: Value @allow(to: [AGENT])', value('ANY')),
        content: root('b: Value @allow(to: [AGENT])', value('ANY', '"Other." a: Int')),
      },
      /^Value\.a: /,
    ],
  ])('%s', (_what, own, finding) => {
    expect(stopped(own)).toEqual(expect.arrayContaining([expect.stringMatching(finding)]));
  });

  test('only at an error: the nearest correct schema composes', () => {
    const shared = {
      records: root('a: Value @allow(to: [AGENT])', value('ANY')),
      content: root('b: Value @allow(to: [AGENT])', value('ANY')),
    };
    expect(stopped(shared)).toEqual([]);
  });

  test('at a field for an audience that has nothing of its type', () => {
    const own = { records: root('v: Value @allow(to: [PUBLIC])', value('AGENT')) };
    expect(stopped(own)).toEqual([expect.stringMatching(/^the public graph can't be made: .*Query\.v/s)]);
    expect(stopped({ records: root('v: Value @allow(to: [PUBLIC])', value('AGENT, PUBLIC')) })).toEqual([]);
  });

  test('with the subgraph when its schema cannot be parsed', () => {
    expect(() => composeFiles(contract({ audit: 'type Query {' }))).toThrow(/schema\/subgraphs\/audit\.graphql: Syntax Error/);
  });
});
