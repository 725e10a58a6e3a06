/**
 * The words of the console are complete in both languages: a label for each value of each enum of the four graphs and no other, the same
 * keys and placeholders, and German that is German. The values come from the SDL and the codes of errors from docs/errors.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../../..', import.meta.url));
const text = (path: string): string => readFileSync(`${project}/${path}`, 'utf8');
const languages = ['en', 'de'] as const;
type Words = Record<string, unknown>;
const wordsOf = (language: string, file: string): Words => JSON.parse(text(`apps/console/src/words/${language}/${file}`)) as Words;
const filesOf = (language: string): string[] =>
  readdirSync(`${project}/apps/console/src/words/${language}`)
    .filter((name) => name.endsWith('.json'))
    .sort();

/** Each `Enum.VALUE` of the graphs that people ask. */
function enumKeys(): string[] {
  const keys = ['authority', 'platform', 'audit', 'public'].flatMap((graph) =>
    parse(text(`schema/supergraphs/${graph}.api.graphql`)).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? (definition.values ?? []).map(({ name }) => `${definition.name.value}.${name.value}`)
        : [],
    ),
  );
  return [...new Set(keys)];
}

/** Each code of the first table of the page of errors. */
function errorKeys(): string[] {
  const [, table = ''] = text('docs/errors.md').split('## Codes');
  return [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => `ErrorCode.${code}`);
}

/** The roles that somebody who is signed in can have. */
const roleKeys = ['ACCOUNT_HOLDER', 'AGENT', 'COUNSEL', 'ISSUING', 'VALIDATING', 'ENFORCING', 'AUDITOR', 'COORDINATOR'].map(
  (role) => `Role.${role}`,
);

/** Whether a key is the label of a code, such as `OrderStatus.IN_FORCE`; other keys begin with the part of the console that says them. */
const isLabel = (key: string): boolean => /^[A-Z]/.test(key);

/** Where the labels of codes are: those of the first screens, and those that come later. */
const codeFiles = ['codes.json', 'labels.json', 'keywords.json', 'refusals.json', 'alert-codes.json'];

/** Messages that are the same in both languages. */
const alike = ['e-CODEX', 'Code:', 'Demo', 'Name', 'Port', 'Start', 'Status', 'System', 'Text', 'Video'];

/** The placeholders of a message by their kind, each once: `count:plural`, `name:argument`. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`${element.value}:tag`, ...placeholders(element.children)];
      case TYPE.select:
        return [
          `${element.value}:select:${Object.keys(element.options).sort().join(',')}`,
          ...Object.values(element.options).flatMap(({ value }) => placeholders(value)),
        ];
      case TYPE.plural:
        return [`${element.value}:plural`, ...Object.values(element.options).flatMap(({ value }) => placeholders(value))];
      default:
        return [`${element.value}:${TYPE[element.type]}`];
    }
  });
  return [...new Set(found)].sort();
}

/** Whether a message has words of its own, and not only what it is given. */
const hasLetters = (elements: readonly MessageFormatElement[]): boolean =>
  elements.some((element) => {
    if (element.type === TYPE.literal) return /\p{L}/u.test(element.value);
    if (element.type === TYPE.tag) return hasLetters(element.children);
    return 'options' in element && Object.values(element.options).some(({ value }) => hasLetters(value));
  });

describe('the labels of codes', () => {
  const reasons = enumKeys().filter((key) => key.startsWith('RefusalReason.'));
  const expected = [...enumKeys(), ...reasons.map((key) => `${key}.todo`), ...errorKeys(), ...roleKeys].sort();

  it('belong to existing enums and errors', () => {
    expect(enumKeys()).toContain('OrderStatus.IN_FORCE');
    expect(enumKeys().length).toBeGreaterThan(400);
    expect(errorKeys()).toContain('ErrorCode.LOG_UNAVAILABLE');
    expect(errorKeys().length).toBeGreaterThan(8);
  });

  it.each(languages)('are one for each value of the graphs and no other, in %s', (language) => {
    expect(
      filesOf(language)
        .flatMap((file) => Object.keys(wordsOf(language, file)))
        .filter(isLabel)
        .sort(),
    ).toEqual(expected);
  });
});

/** Every source of the console that can say a word, tests and generated documents left out. */
const sources = ['src', 'pages'].flatMap((folder) =>
  readdirSync(`${project}/apps/console/${folder}`, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) && !/graphql/.test(entry.parentPath),
    )
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8')),
);
/** What a graph answers about a document: nobody writes one on the console. */
const ofDocuments = ['ErrorCode.GRAPHQL_PARSE_FAILED', 'ErrorCode.GRAPHQL_VALIDATION_FAILED'];

describe('whatever is not done or not served', () => {
  const failures = [...errorKeys().filter((key) => !ofDocuments.includes(key)), 'ErrorCode.UNREACHABLE'];

  it.each(languages)('has a text in the language of the reader, with what it means and what to do, in %s', (language) => {
    const words = Object.assign({}, ...['states.json', ...codeFiles].map((file) => wordsOf(language, file))) as Words;
    const needed = [
      ...failures.flatMap((key) => [`states.${key.slice(10)}`, `states.${key.slice(10)}.about`]),
      ...enumKeys()
        .filter((key) => key.startsWith('RefusalReason.'))
        .flatMap((key) => [key, `${key}.todo`]),
    ];
    expect(needed.filter((key) => typeof words[key] !== 'string')).toEqual([]);
    expect(text('apps/console/src/states/failed.tsx').match(/'[A-Z_]+'/g) ?? []).toEqual(
      expect.arrayContaining(failures.map((key) => `'${key.slice(10)}'`)),
    );
  });

  it('appears in the English of the server only where it is marked as its own text', () => {
    const own = sources.filter((source) => /\.(refusal\.)?message\}/.test(source));
    expect(own.filter((source) => !/lang="en"/.test(source))).toEqual([]);
  });
});

const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Groups in which what is filled in has points of its own: `access.decision.v1`, `DRAFT.mine`, `field.reference`. */
const dotted = ['audit.type.', 'authority.orders.next.', 'platform.receive.instead.', 'template.'];

/** Whether a source names a key: as a whole, by a template with parts to fill in, or as a group of codes (`code('public.totals.kind', kind)`). */
function namedKeys(): (key: string) => boolean {
  const all = sources.join('\n');
  const whole = new Set([...all.matchAll(/(['"`])([a-z][\w.-]*\.[\w.-]+)\1/g)].map(([, , key]) => key ?? ''));
  const groups = new Set([...all.matchAll(/\bcode\('([a-z][\w.-]+)'/g)].map(([, group]) => group ?? ''));
  const templates = [...all.matchAll(/`([a-z][a-z-]*\.[\w.-]*(?:\$\{[^`]*?\}[\w.-]*)+)`/g)].map(([, template = '']) => {
    const filling = dotted.some((group) => template.startsWith(group)) ? '.+' : '[^.]+';
    const fixed = template.split(/\$\{[^}]*\}/).map(escaped);
    return new RegExp(`^${fixed.join(filling)}$`);
  });
  return (key) => whole.has(key) || groups.has(key.slice(0, key.lastIndexOf('.'))) || templates.some((template) => template.test(key));
}

describe('the check for unused texts', () => {
  const isNamed = namedKeys();

  it('knows a key that is named, and one that is not', () => {
    expect(['common.palette', 'states.CONFLICT.about', 'public.totals.kind.self'].map(isNamed)).toEqual([true, true, true]);
    expect(['common.nobody-says-this', 'public.totals.nothing.self'].map(isNamed)).toEqual([false, false]);
  });

  it.each(filesOf('en'))('finds none in %s', (file) => {
    expect(Object.keys(wordsOf('en', file)).filter((key) => !isLabel(key) && !isNamed(key))).toEqual([]);
  });
});

it('the texts have the same files in both languages', () => {
  expect(filesOf('de')).toEqual(filesOf('en'));
});

describe.each(filesOf('en'))('the texts of %s', (file) => {
  const [english, german] = [wordsOf('en', file), wordsOf('de', file)];

  it('have the same keys in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('are messages, and none is empty', () => {
    for (const [language, words] of [['en', english] as const, ['de', german] as const])
      for (const [key, message] of Object.entries(words)) {
        expect(typeof message === 'string' && message.trim() !== '', `${language} ${key} is a text`).toBe(true);
        expect(() => parseMessage(String(message)), `${language} ${key}`).not.toThrow();
      }
  });

  it('have the same placeholders', () => {
    const of = (words: Words) =>
      Object.fromEntries(Object.entries(words).map(([key, message]) => [key, placeholders(parseMessage(String(message)))]));
    expect(of(german)).toEqual(of(english));
  });

  it('are German in German, except for words that are the same', () => {
    const same = Object.keys(english).filter((key) => english[key] === german[key] && hasLetters(parseMessage(String(english[key]))));
    expect(same.filter((key) => !alike.includes(String(english[key])))).toEqual([]);
  });
});

it('an order that was carried out in its countries is not called done everywhere', () => {
  expect(wordsOf('en', 'labels.json')['EffectOutcome.RESTRICTED']).not.toMatch(/everywhere|world/i);
  expect(wordsOf('de', 'labels.json')['EffectOutcome.RESTRICTED']).not.toMatch(/überall|weltweit/i);
});

it('nothing is struck through: a refusal would read as none', () => {
  const files = readdirSync(`${project}/apps/console`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^(src|pages)\/.*\.(css|tsx)$/.test(path) && !path.includes('node_modules'),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => /line-through|<(?:s|del|strike)[ >]/.test(text(`apps/console/${path}`)))).toEqual([]);
});
