import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API, type Diagnostic } from 'typescript/unstable/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../subgraphs/records/graphql', import.meta.url));
const map = readFileSync(`${folder}/index.ts`, 'utf8');

/** The resolver map of `records` with one thing changed in it. */
function changed(from: string, to: string): string {
  expect(map).toContain(from);
  return map.replace(from, to);
}

const maps: Record<string, string> = {
  'as-it-is': map,
  'misspelt-field': changed('CaseSubscriber: caseSubscriberFields', 'CaseSubscriber: { ...caseSubscriberFields, nmae: () => null }'),
  'misspelt-type': changed('OwnAccount: grantType', 'OwnAccount: grantType, OwnAcount: grantType'),
  'missing-root': changed('Query: { me }', 'Query: {}'),
  'missing-field': changed('  traffic: trafficOf,\n', ''),
  'missing-reference': changed('__resolveReference: ({ id }: { id: string }, context: RecordsContext) => accountById(context, id)', ''),
  'missing-scalar': changed('  Date: CalendarDate,\n', ''),
  'wrong-type': changed('subscriber: subscriberOf,', 'subscriber: identificationOf,'),
  'wrong-parent': changed('subscriber: subscriberOf,', 'subscriber: ({ handle }: { handle: string }) => null,'),
};
const file = (name: string): string => `${folder}/${name}.ts`;
const config = `${folder}/tsconfig.json`;
const virtual = new Map([
  [config, JSON.stringify({ extends: '../../../tsconfig.json', files: Object.keys(maps).map(file), include: [] })],
  ...Object.entries(maps).map(([name, text]) => [file(name), text] as const),
]);

let compiler: API;
let complaints: (name: string) => string[];

const chain = ({ text, messageChain = [] }: Diagnostic): string => [text, ...messageChain.map(chain)].join(' ');

beforeAll(() => {
  compiler = new API({ fs: { readFile: (path) => virtual.get(path), fileExists: (path) => (virtual.has(path) ? true : undefined) } });
  const project = compiler.updateSnapshot({ openProjects: [config] }).getProject(config);
  complaints = (name) => (project?.program.getSemanticDiagnostics(file(name)) ?? []).map(chain);
});
afterAll(() => compiler.close());

test('the resolver map of records compiles', () => {
  expect(complaints('as-it-is')).toEqual([]);
});

test.each([
  ['a field that the SDL does not have', 'misspelt-field', /is no field of this type/],
  ['a type that the SDL does not have', 'misspelt-type', /is no type of this subgraph/],
  ['a root field without a resolver', 'missing-root', /'me' is missing/],
  ['a field that its parent has no property for', 'missing-field', /'traffic' is missing/],
  ['an entity that cannot be found from a reference', 'missing-reference', /'__resolveReference' is missing/],
  ['a scalar that is not served', 'missing-scalar', /'Date' is missing/],
  ['a resolver that answers another type', 'wrong-type', /'subscriber' are incompatible/],
  ['a resolver that takes another parent', 'wrong-parent', /'handle' is missing/],
])('a resolver map with %s does not compile', (_title, name, expected) => {
  expect(complaints(name).join('\n')).toMatch(expected);
});
