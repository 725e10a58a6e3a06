import { requestLimits } from '@writ/access';
import fc from 'fast-check';
import { buildSchema, type DocumentNode, getIntrospectionQuery, Kind, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { limitErrors, oneOperation, unknownOperation } from './limits.ts';

/** The limits that a document passes, each with its measure. */
const passed = (source: string, variables = {}): [unknown, unknown][] => passedBy(parse(source), variables);

function passedBy(
  document: DocumentNode,
  variables: Record<string, unknown>,
  recordFieldNames?: ReadonlySet<string>,
): [unknown, unknown][] {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the document has no operation');
  return limitErrors(document, operation, variables, recordFieldNames).map(({ extensions }) => {
    expect(extensions['code']).toBe('LIMIT_EXCEEDED');
    return [extensions['limit'], extensions['actual']];
  });
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number): string => `{ ${'a { '.repeat(depth - 2)}a { b${' }'.repeat(depth)}`;
/** Ninety-nine rows of this many fields, which cost 1 + 99 * (1 + fields). */
const page = (fields: number, of = '99') => `items(first: ${of}) { nodes { ${times(fields, (i) => `f${i}`)} } }`;

test('the limits are those of the documentation', () => {
  expect(requestLimits).toMatchObject({
    tokens: 2_000,
    depth: 12,
    aliases: 30,
    rootFieldRepeats: 5,
    directives: 50,
    cost: 10_000,
    page: 256,
  });
});

/** Each row: the limit, a document at its bound, one past it, and what is measured there. */
const bounds: [string, string, string, [string, number][]][] = [
  ['depth', nested(12), nested(13), [['depth', 13]]],
  [
    'depth through fragments',
    `{ ...F } fragment F on Q ${nested(11).replace('b', '...G')} fragment G on Q { ... on Q { b { c } } }`,
    `{ ...F } fragment F on Q ${nested(12).replace('b', '...G')} fragment G on Q { ... on Q { b { c } } }`,
    [['depth', 13]],
  ],
  ['aliases', `{ x { ${times(30, (i) => `a${i}: b`)} } }`, `{ x { ${times(31, (i) => `a${i}: b`)} } }`, [['aliases', 31]]],
  [
    'aliases through fragments',
    `{ ${times(5, () => 'x { ...F }')} } fragment F on Q { ${times(6, (i) => `a${i}: b`)} }`,
    `{ y { z: b } ${times(5, () => 'x { ...F }')} } fragment F on Q { ${times(6, (i) => `a${i}: b`)} }`,
    [['aliases', 31]],
  ],
  ['repeats', `{ ${times(5, (i) => `a${i}: b`)} }`, `{ ${times(6, (i) => `a${i}: b`)} }`, [['rootFieldRepeats', 6]]],
  [
    'repeats through fragments',
    `{ b ...F ... on Q { ...F } } fragment F on Q { x: b y: b }`,
    `{ b z: b ...F ... on Q { ...F } } fragment F on Q { x: b y: b }`,
    [['rootFieldRepeats', 6]],
  ],
  [
    'directives',
    `{ ${times(50, (i) => `f${i} @skip(if: true)`)} }`,
    `{ ${times(51, (i) => `f${i} @skip(if: true)`)} }`,
    [['directives', 51]],
  ],
  [
    'directives in every place',
    `query @a { b @a ...F @a ... @a { b } } fragment F on Q @a { ${times(45, (i) => `f${i} @a`)} }`,
    `query @a { b @a ...F @a ... @a { b } } fragment F on Q @a { ${times(46, (i) => `f${i} @a`)} }`,
    [['directives', 51]],
  ],
  ['page', '{ items(first: 256) { nodes { a } } }', '{ items(first: 257) { nodes { a } } }', [['page', 257]]],
  ['page, whatever its fields', '{ items(first: 256) { b } }', '{ items(first: 257) { b } }', [['page', 257]]],
  ['cost', `{ ${page(100)} }`, `{ ${page(100)} a }`, [['cost', 10_001]]],
  [
    'cost through fragments',
    `{ ...F } fragment F on Q { ${page(100)} }`,
    `{ a ...F } fragment F on Q { ${page(100)} }`,
    [['cost', 10_001]],
  ],
];

describe('each limit', () => {
  test.each(bounds)('lets an operation run at its bound, and refuses one beyond it: %s', (_what, at, past, measured) => {
    expect(passed(at)).toEqual([]);
    expect(passed(past)).toEqual(measured);
  });

  test('is reported in one answer with the others', () => {
    expect(passed(`{ ${times(31, (i) => `a${i}: b`)} }`)).toEqual([
      ['aliases', 31],
      ['rootFieldRepeats', 31],
    ]);
  });
});

describe('the size of a page', () => {
  test('is fifty when it is left out and its members are requested, and applies only to pages', () => {
    const inner = (count: number) => times(count, (i) => `f${i}`);
    expect(passed(`{ items { nodes { items { nodes { ${inner(4)} } } } } }`)).toEqual([['cost', 1 + 50 * (1 + 1 + 50 * 5)]]);
    expect(passed(`{ items { ...N } } fragment N on Page { nodes { items { nodes { ${inner(4)} } } } }`)).toHaveLength(1);
    expect(passed(`{ items { rows { items { rows { ${inner(4)} } } } } }`)).toEqual([]);
  });

  test.each<[string, string, object, [string, number][]]>([
    ['is the variable', 'query ($n: Int)', { n: 257 }, [['page', 257]]],
    ['is the default of the variable', 'query ($n: Int = 257)', {}, [['page', 257]]],
    ['is the variable before its default', 'query ($n: Int = 257)', { n: 3 }, []],
    ['is fifty for a variable that is left out', 'query ($n: Int)', {}, []],
    ['is fifty for null', 'query ($n: Int = 257)', { n: null }, []],
  ])('%s', (_what, head, variables, found) => {
    expect(passed(`${head} { items(first: $n) { nodes { a } } }`, variables)).toEqual(found);
  });

  test.each([['many'], [{}], [[300]], [true], ['9999999']])('cannot be %j to make a measure that passes every limit', (n) => {
    const source = `query ($n: Int) { items(first: $n) { nodes { items(first: $n) { nodes { a } } } } }`;
    expect(passed(source, { n })).toEqual([['cost', 1 + 256 * (1 + 1 + 256 * 2)]]);
  });

  test.each([[0], [-1000]])('of %i makes no operation cheaper', (n) => {
    expect(passed(`query ($n: Int) { ${page(100, '$n')} ${page(100)} }`, { n })).toEqual([['cost', 10_000 + 1 + 101]]);
  });

  test('multiplies with the pages inside it', () => {
    expect(passed(`{ a(first: 10) { nodes { b(first: 50) { nodes { ${times(30, (i) => `f${i}`)} } } } } }`)).toEqual([
      ['cost', 1 + 10 * (1 + 1 + 50 * 31)],
    ]);
  });
});

test('a record costs as much as fifty fields, also in a document that was measured on a graph without records', () => {
  const document = parse(`{ ${page(100)} }`);
  expect(passedBy(document, {}, new Set())).toEqual([]);
  expect(passedBy(document, {}, new Set(['f0']))).toEqual([['cost', 10_000 + 99 * 49]]);
  expect(passedBy(document, {}, new Set())).toEqual([]);
});

/** A selection as a tree; `first` is a number, or the name of a variable, and a fragment may hold what is below. */
interface Tree {
  name: string;
  first: number | 'a' | 'b' | null;
  inFragment: boolean;
  below: Tree[];
}
const treesOf = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    name: fc.constantFrom('nodes', 'items', 'record', 'x'),
    first: fc.constantFrom(null, null, 0, 2, 60, 300, 'a' as const, 'b' as const),
    inFragment: fc.boolean(),
    below: depth === 1 ? fc.constant([]) : fc.array(treesOf(depth - 1), { maxLength: 3 }),
  });

function printed(tree: Tree): string {
  const fragments: string[] = [];
  const print = ({ name, first, inFragment, below }: Tree): string => {
    const text = `${name}${first === null ? '' : `(first: ${typeof first === 'number' ? first : `$${first}`})`}`;
    if (below.length === 0) return text;
    const inner = below.map(print).join(' ');
    if (!inFragment) return `${text} { ${inner} }`;
    return `${text} { ...F${fragments.push(inner) - 1} }`;
  };
  const root = print(tree);
  return `query ($a: Int, $b: Int = 7) { ${root} } ${fragments.map((inner, at) => `fragment F${at} on T { ${inner} }`).join(' ')}`;
}

test('a document is measured for each request with its variables', () => {
  const values = fc.record({ a: fc.constantFrom(-1, 1, 5, 257), b: fc.constantFrom(1, 40, 300) }, { requiredKeys: [] });
  fc.assert(
    fc.property(treesOf(5), fc.array(values, { minLength: 2, maxLength: 4 }), (tree, requests) => {
      const document = parse(printed(tree));
      for (const variables of requests) {
        const sizes = { a: 50, b: 7, ...variables };
        const sizeOf = ({ first, below }: Tree) =>
          typeof first === 'string' ? sizes[first] : (first ?? (below.some(({ name }) => name === 'nodes') ? 50 : 0));
        const cost = (of: Tree): number => 1 + Math.max(1, sizeOf(of)) * of.below.reduce((sum, part) => sum + cost(part), 0);
        const page = (of: Tree): number => Math.max(sizeOf(of), ...of.below.map(page));
        const found = new Map(passedBy(document, variables));
        expect(found.get('cost')).toBe(cost(tree) > 10_000 ? cost(tree) : undefined);
        expect(found.get('page')).toBe(page(tree) > 256 ? page(tree) : undefined);
      }
    }),
  );
});

describe('fragments that include each other', () => {
  /** Each spreads the next one twice: 2 to the power of `levels` fields in some 2,000 tokens. Whoever followed each spread would never end. */
  const bomb = (levels: number, head = '', inner = 'x: a(first: 1)') =>
    `${head} { ...F0 } ${times(levels, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Query { ${inner} }`;

  test('exponentially are measured quickly, and refused', () => {
    const found = passed(bomb(190));
    expect(found.map(([limit]) => limit)).toEqual(['cost', 'aliases', 'rootFieldRepeats']);
    expect(found[0]?.[1]).toBe(2 ** 190);
  });

  test('exponentially are measured quickly where a variable sizes their pages, too', () => {
    const document = parse(bomb(190, 'query ($n: Int)', 'a(first: $n) { b }'));
    const found = [1, 3].map((n) => passedBy(document, { n })[0]?.[1]);
    expect(found).toEqual([2 ** 191, 2 ** 192]);
  });

  test('exponentially are validated quickly, too', () => {
    const schema = buildSchema('type Query { a(first: Int): Int }');
    const document = parse(bomb(190), { maxTokens: requestLimits.tokens });
    expect(validate(schema, document, [...specifiedRules, oneOperation])).toEqual([]);
  });

  test('once each are measured once each', () => {
    expect(passed('{ ...A ...B } fragment A on Q { a ...B } fragment B on Q { b }')).toEqual([]);
  });
});

describe('introspection', () => {
  const { introspectionDepth, aliases, rootFieldRepeats, directives } = requestLimits;

  test('may be nested deeper than other fields, as the usual tools request it', () => {
    expect(passed(nested(introspectionDepth).replace('a', '__schema'))).toEqual([]);
    expect(passed(getIntrospectionQuery())).toEqual([]);
    expect(passed(nested(introspectionDepth + 1).replace('a', '__schema'))).toEqual([['introspectionDepth', introspectionDepth + 1]]);
  });

  const many = (count: number, part: (n: number) => string): string => Array.from({ length: count }, (_, n) => part(n)).join(' ');
  test.each<[string, string]>([
    ['aliases', `{ __schema { ${many(aliases + 1, (n) => `a${n}: __typename`)} } }`],
    ['rootFieldRepeats', `{ ${many(rootFieldRepeats + 1, (n) => `a${n}: __typename`)} }`],
    ['directives', `{ __schema { ${many(directives + 1, () => '... @include(if: true) { __typename }')} } }`],
    ['cost', `{ __schema { types(first: 256) { ${many(40, (n) => `f${n % 5}`)} } } }`],
  ])('F14: may have no more %s than other fields', (limit, source) => {
    expect(passed(source).map(([found]) => found)).toEqual([limit]);
  });

  test.each([
    ['beside a field', `{ b ${nested(20).replace('a', '__schema').slice(1)}`],
    ['in a fragment', `{ ...F } fragment F on Query ${nested(20).replace('a', '__schema')}`],
  ])('is measured %s', (_what, source) => {
    expect(passed(source).map(([limit]) => limit)).toEqual(['depth']);
  });
});

describe('a request for one operation', () => {
  const schema = buildSchema('type Query { a(b: Int): Int } type Mutation { m: Int } type Subscription { s: Int }');
  const readOnly = buildSchema('type Query { a(b: Int): Int }');
  const told = (document: DocumentNode, own = schema) => validate(own, document, [oneOperation]).map(({ message }) => message);

  test.each([['{ a }'], ['mutation { m }'], ['query A($b: Int) { a(b: $b) ...F } fragment F on Query { a }']])(
    'is accepted: %s',
    (source) => {
      expect(told(parse(source))).toEqual([]);
    },
  );

  test.each([
    ['{ a } { a }', /Send one operation/],
    ['query A { a } mutation B { m }', /Send one operation/],
    ['fragment F on Query { a }', /Send one operation/],
    ['subscription { s }', /no subscriptions/],
    ['query ($representations: Int) { a(b: $representations) }', /called `representations`/],
  ])('is refused: %s', (source, message) => {
    expect(told(parse(source))).toEqual([expect.stringMatching(message)]);
  });

  test('that is a mutation is refused where none is allowed', () => {
    expect(told(parse('mutation { m }'), readOnly)).toEqual([expect.stringMatching(/has no mutations/)]);
  });

  test('with an unknown operation name is BAD_USER_INPUT', () => {
    expect(unknownOperation().extensions['code']).toBe('BAD_USER_INPUT');
  });
});
