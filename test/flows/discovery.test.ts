/** What an installation says of itself at `/.well-known/writ`, held to what it really answers: each kind, identifier and category, each endpoint, and the keys. */
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphs } from '@writ/access';
import { apiSchemaSdl } from '@writ/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import canonicalize from 'canonicalize';
import { buildSchema, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

interface Kind {
  kind: string;
  states: string[];
  signing: { categories: string[]; alone: string[]; ifValidated: string[]; validatedBy: string[] }[];
  identifiers: string[];
  emergency: string[];
  hasTerritories: boolean;
}

interface Told {
  $schema: string;
  law: { hash: string; kinds: Kind[] };
  contact: unknown;
  keys: { log: { epoch: number; key: string; second: string | null; url: string }[]; seals: { certificate: string; sha256: string }[] };
  graphs: { graph: string; graphql: string; rest: string; description: string; documentsOnly: boolean; documents: string[] }[];
  endpoints: { name: string; method: string; url: string }[];
}

const checkedIn = readFileSync(new URL('../../schema/discovery.schema.json', import.meta.url), 'utf8');
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(checkedIn));

let stack: Stack;
let folder: string;
let response: Response;
let text: string;
let told: Told;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-discovery-'));
  mkdirSync(join(folder, 'authority'));
  writeFileSync(join(folder, 'authority/open-cases.graphql'), 'query OpenCases { orders(first: 5) { nodes { id } } }\n');
  stack = await startStack({ trustedDocuments: { ownFolder: folder } });
  response = await fetch(`${stack.baseUrl}/.well-known/writ`);
  text = await response.text();
  told = JSON.parse(text);
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

const valuesOf = (name: string): string[] => {
  const type = buildSchema(apiSchemaSdl('authority')).getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : expect.fail(`${name} is no enum`);
};

const legalBasis = { provision: 'Code of Criminal Procedure, section 100k', grounds: 'The sender is not known otherwise.' };
/** Everything against an order of that kind with all identifiers and all categories that there are. */
async function reasonsAgainst(kind: string): Promise<string> {
  const input = {
    ...{ kind, legalBasis, reference: '12 Js 345/26', categories: valuesOf('DataCategory'), territories: ['DE'] },
    targets: valuesOf('IdentifierType').map((type, at) => ({ type, value: `x${at}` })),
    emergency: { ground: valuesOf('EmergencyGround')[0], threat: 'A threat in words.' },
  };
  const drafted = await ask('draft-order', { input });
  expect(drafted.data?.draftOrder.__typename, `${kind}: ${JSON.stringify(drafted)}`).toBe('Order');
  const { id, generation } = drafted.data.draftOrder;
  const { data } = await ask('submit-order', { order: id, generation });
  expect(data.submitOrder.__typename).toBe('Refusal');
  return data.submitOrder.message;
}

const ask = async (name: string, variables: object) => {
  const answer = await fetch(`${stack.baseUrl}/api/v1/authority/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stack.token('police', 'authority')}`, 'content-type': 'application/json' },
    body: JSON.stringify(variables),
  });
  return JSON.parse(await answer.text());
};

describe('what an installation says of itself', () => {
  it('is read without a token by any program for a minute, and leaves nothing in the log', async () => {
    expect(response.status, text).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    const before = await logSize(stack);
    expect((await fetch(`${stack.baseUrl}/.well-known/writ`)).status).toBe(200);
    expect(await logSize(stack)).toBe(before);
    expect((await fetch(`${stack.baseUrl}/.well-known/writ`, { method: 'POST' })).status).toBe(404);
  });

  it('has the closed shape that is checked in, and serves that', async () => {
    expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...told, more: 1 })).toBe(false);
    expect(validate({ ...told, law: { ...told.law, kinds: [{ kind: 'EPOC' }] } })).toBe(false);
    expect(await (await fetch(told.$schema)).text()).toBe(checkedIn);
  });

  it('tells no person, no secret and no case', async () => {
    const { email } = await holderIn(stack, 'holder-1');
    const { environment, connections } = stack.settings;
    const secrets = [...Object.entries(environment), ...Object.entries(connections)].filter(([name]) =>
      /KEY|SECRET|DATABASE|TOKEN/.test(name),
    );
    expect(secrets.length).toBeGreaterThan(3);
    for (const [name, value] of secrets) expect(text.includes(String(value)), name).toBe(false);
    expect(text).not.toMatch(/PRIVATE KEY|password/);
    for (const known of [email, 'northport', 'police', 'holder-1', stack.dataFolder]) expect(text.includes(known), known).toBe(false);
  });
});

describe('what it lists is what is accepted', () => {
  it('of kinds: each is drafted, and one that is not listed is refused', async () => {
    expect(told.law.kinds.map(({ kind }) => kind).toSorted()).toEqual(valuesOf('OrderKind').toSorted());
    const { errors } = await ask('draft-order', { input: { kind: 'EUROPEAN_INVESTIGATION_ORDER', legalBasis, targets: [] } });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'])(
    'of an order of the kind %s: identifiers, categories, states, territories and emergencies',
    async (kind) => {
      const listed = told.law.kinds.find((one) => one.kind === kind) ?? expect.fail('it is not listed');
      const message = await reasonsAgainst(kind);
      const refusedTargets = new Set([...message.matchAll(/Target (\d+) has a type that/g)].map(([, at]) => Number(at) - 1));
      expect(listed.identifiers.toSorted()).toEqual(
        valuesOf('IdentifierType')
          .filter((_type, at) => !refusedTargets.has(at))
          .toSorted(),
      );
      const [, unknown = ''] = /can't ask for ([A-Z, ]+): leave it out/.exec(message) ?? [];
      const categories = valuesOf('DataCategory').filter((category) => !unknown.split(', ').includes(category));
      expect(listed.signing.flatMap((row) => row.categories).toSorted()).toEqual(categories.toSorted());
      // The officer who asks is of DE.
      expect(listed.states.includes('DE'), message).toBe(!/for authorities of/.test(message));
      expect(listed.hasTerritories, message).toBe(!message.includes('has no territories'));
      expect(listed.emergency.length > 0, message).toBe(!message.includes('cannot be an emergency order'));
    },
  );

  it('of offices: the office that asks is refused for exactly what no row lets it sign', async () => {
    for (const { kind, signing, states } of told.law.kinds.filter((one) => one.states.includes('DE'))) {
      const message = await reasonsAgainst(kind);
      const office = 'OTHER_COMPETENT_AUTHORITY';
      const never = signing.filter(({ alone, ifValidated }) => ![...alone, ...ifValidated].includes(office));
      expect(/may not sign/.test(message), `${kind} of ${states.length} states: ${message}`).toBe(never.length > 0);
    }
  });

  it('of documents: those of each graph, of the operator too, and each graph answers them', async () => {
    expect(told.graphs.map(({ graph }) => graph).toSorted()).toEqual([...graphs].toSorted());
    const list = JSON.parse(await (await fetch(`${stack.baseUrl}/api/v1`)).text());
    for (const { graph, rest, description, documents, documentsOnly, graphql } of told.graphs) {
      const there = list.graphs.find((one: { graph: string }) => one.graph === graph).documents.map(({ name }: { name: string }) => name);
      expect(documents).toEqual(there);
      expect(documents.includes('open-cases')).toBe(graph === 'authority');
      const { paths } = JSON.parse(await (await fetch(description)).text());
      expect(Object.keys(paths).map((path) => `${stack.baseUrl}${path}`)).toEqual(documents.map((name) => `${rest}/${name}`));
      const login = { public: 'holder-1', platform: 'agent-1', authority: 'police', audit: 'auditor' }[graph] ?? '';
      const free = await stack.ask(graph as 'public', login, '{ __typename }');
      expect(free.errors?.[0]?.extensions?.code, graphql).toBe(documentsOnly ? 'BAD_USER_INPUT' : undefined);
      const asked = await fetch(`${rest}/nothing-of-this-name`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(asked.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('of endpoints: each has something to say, and none says that there is nothing', async () => {
    const nothing = await (await fetch(`${stack.baseUrl}/nothing`)).text();
    expect(told.endpoints.map(({ name }) => name).toSorted()).toEqual(['checkpoint', 'copy', 'documents', 'package']);
    for (const { name, method, url } of told.endpoints) {
      const filled = url.replaceAll('{epoch}', String(told.keys.log[0]?.epoch)).replaceAll(/\{\w+\}/g, '1');
      const answer = await fetch(filled, {
        method,
        ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: '{}' }),
      });
      const body = await answer.text();
      expect(answer.status, `${name}: ${body}`).toBeLessThan(500);
      expect(body, name).not.toBe(nothing);
    }
  });
});

describe('its keys', () => {
  it('verify the checkpoint of the log: Ed25519 over the note, as C2SP signed-note has it', async () => {
    const [log = expect.fail('there is no key')] = told.keys.log;
    const [origin = '', , encoded = ''] = log.key.split(/\+(?=[0-9a-f]{8}\+)|(?<=\+[0-9a-f]{8})\+/);
    const raw = Buffer.from(encoded, 'base64').subarray(1);
    const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki' });
    const note = await (await fetch(`${log.url}/checkpoint`)).text();
    const [body = '', signatures = ''] = note.split(/(?<=\n)\n/);
    const line = signatures.split('\n').find((one) => one.startsWith(`\u2014 ${origin} `)) ?? expect.fail(note);
    const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
    expect(verify(null, Buffer.from(body), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(`${body}x`), key, signature)).toBe(false);
  });

  it('verify its second line where there is one: ML-DSA-44 over the tree, as C2SP tlog-cosignature has it', async () => {
    const [log = expect.fail('there is no key')] = told.keys.log;
    if (log.second === null) return expect(process.versions.node, 'Node 24 knows ML-DSA').not.toMatch(/^24/);
    const encoded = log.second.slice(log.second.indexOf('+', log.second.indexOf('+') + 1) + 1);
    const raw = Buffer.from(encoded, 'base64').subarray(1);
    const key = createPublicKey({ key: { kty: 'AKP', alg: 'ML-DSA-44', pub: raw.toString('base64url') }, format: 'jwk' });
    const note = await (await fetch(`${log.url}/checkpoint`)).text();
    const [origin = '', size = '', root = ''] = note.split('\n');
    const [, line = expect.fail(note)] = note.split('\n').filter((one) => one.startsWith(`\u2014 ${origin} `));
    const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
    expect(signature.subarray(0, 8)).toEqual(Buffer.alloc(8));
    const u64 = (value: number) => Buffer.from(value.toString(16).padStart(16, '0'), 'hex');
    const named = Buffer.concat([Buffer.from([origin.length]), Buffer.from(origin)]);
    const signed = (entries: number) =>
      Buffer.concat([Buffer.from('subtree/v1\n\0'), named, u64(0), named, u64(0), u64(entries), Buffer.from(root, 'base64')]);
    expect(verify(null, signed(Number(size)), key, signature.subarray(8))).toBe(true);
    expect(verify(null, signed(Number(size) + 1), key, signature.subarray(8))).toBe(false);
  });

  it('name the seal by its certificate, without its key', () => {
    const [seal = expect.fail('there is no seal')] = told.keys.seals;
    const { raw } = new X509Certificate(seal.certificate);
    expect(seal.sha256).toBe(createHash('sha256').update(raw).digest('hex'));
  });

  it('tell the law in force by its hash, which is that of its files', async () => {
    const { hash, files } = (await ask('law-in-force', {})).data.lawInForce;
    expect(
      createHash('sha256')
        .update(String(canonicalize(JSON.parse(files))))
        .digest('hex'),
    ).toBe(hash);
    expect(told.law.hash).toBe(hash);
  });
});
