/** What other people's programs and vocabularies tell of a package; each is skipped by name where it is not there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContents, writeSample } from '../testing/sample-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-suites-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = resolve(import.meta.dirname, '../../..', process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data');
const bagit = spawnSync('bagit.py', ['--version']).status === 0;
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
/** Turtle files of the ontologies CASE and UCO. */
const ontology = existsSync(join(data, 'case'))
  ? readdirSync(join(data, 'case'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttl'))
  : [];

/** The terms that a document uses, with their namespaces in the place of prefixes; those of its own and of the data types left out. */
function termsOf(document: unknown, context: Readonly<Record<string, string>>): Set<string> {
  const terms = new Set<string>();
  const add = (name: string) => {
    const [prefix = '', local = ''] = name.split(':');
    const namespace = context[prefix];
    if (namespace !== undefined && prefix !== 'kb' && prefix !== 'xsd') terms.add(`${namespace}${local}`);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        add(name);
        if (name === '@type' && typeof inner === 'string') add(inner);
        walk(inner);
      }
  };
  walk(document);
  return terms;
}

/** Each subject that a Turtle file states something of, in full. */
function subjectsOf(turtle: string): string[] {
  const prefixes = new Map(
    Array.from(turtle.matchAll(/^@prefix ([\w-]*):\s*<([^>]+)>/gm), ([, prefix = '', namespace = '']) => [prefix, namespace]),
  );
  return Array.from(turtle.matchAll(/^([\w-]*):([\w-]+)\s*$/gm), ([, prefix = '', local = '']) => `${prefixes.get(prefix) ?? ''}${local}`);
}

describe.skipIf(!hasOpenssl || !hasUnzip)('a package (openssl makes its certificate, unzip unpacks it)', () => {
  let unpacked: string;
  beforeAll(async () => {
    const { path } = await writeSample(folder);
    execFileSync('unzip', ['-q', path, '-d', folder]);
    unpacked = join(folder, `writ-${sampleContents().facts.id}`);
  });

  it.skipIf(!bagit)('is a valid bag for bagit-python (skipped where bagit.py is not in PATH)', () => {
    const { status, stderr } = spawnSync('bagit.py', ['--validate', unpacked], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it.skipIf(ontology.length === 0)(
    'uses no term that CASE and UCO do not have (skipped where WRIT_CONFORMANCE_DATA has no folder case)',
    () => {
      const known = new Set(ontology.flatMap((name) => subjectsOf(readFileSync(join(data, 'case', name), 'utf8'))));
      const { '@context': context, '@graph': graph } = JSON.parse(readFileSync(join(unpacked, 'data/provenance.jsonld'), 'utf8'));
      expect([...termsOf(graph, context)].filter((term) => !known.has(term))).toEqual([]);
    },
  );

  it('is read for its terms, and a misspelt one is found', () => {
    const turtle = '@prefix a: <https://example.org/a/> .\na:File\n\ta owl:Class ;\n\t.\n\na:name\n\ta owl:DatatypeProperty ;\n\t.\n';
    expect(subjectsOf(turtle)).toEqual(['https://example.org/a/File', 'https://example.org/a/name']);
    const used = termsOf([{ '@id': 'kb:1', '@type': 'a:File', 'a:nmae': 'x' }], { a: 'https://example.org/a/', kb: 'urn:uuid:' });
    expect([...used].filter((term) => !subjectsOf(turtle).includes(term))).toEqual(['https://example.org/a/nmae']);
  });
});
