/** The protocol as OpenAPI 3.1, made from the schemas that both ends check with. What a schema can't say is in docs/source/protocol.md. */
import { z } from 'zod';
import * as wire from '../wire/index.ts';

const named = {
  Capabilities: wire.capabilities,
  CollectBody: wire.collectBody,
  Scope: wire.scope,
  Line: wire.line,
  BeginLine: wire.beginLine,
  GapLine: wire.gapLine,
  SubscriberLine: wire.subscriberLine,
  IdentificationLine: wire.identificationLine,
  TrafficLine: wire.trafficLine,
  ItemLine: wire.itemLine,
  MessageLine: wire.messageLine,
  EndLine: wire.endLine,
  Attachment: wire.attachment,
  Item: wire.itemAnswer,
  Account: wire.accountAnswer,
  HolderBody: wire.holderBody,
  Holder: wire.holderAnswer,
  EffectBody: wire.effectBody,
  EffectAnswer: wire.effectAnswer,
  ObserveBody: wire.observeBody,
  Observations: wire.observeAnswer,
  Problem: wire.problem,
} as const satisfies Record<string, z.ZodType>;
type Name = keyof typeof named;

const refTo = (name: Name) => ({ $ref: `#/components/schemas/${name}` });

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(made.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}

const json = (name: Name) => ({ 'application/json': { schema: refTo(name) } });
const ok = (description: string, content: unknown) => ({ '200': { description, content } });
const body = (name: Name) => ({ requestBody: { required: true, content: json(name) } });
const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } });
const file = { '*/*': { schema: { type: 'string', format: 'binary' } } };

const problems = { content: { [wire.problemType]: { schema: refTo('Problem') } } };
const codesOf = (codes: readonly wire.ProblemCode[]): string => `${codes.join(', ')}: see \`code\`.`;
const signed: wire.ProblemCode[] = ['SIGNATURE_MISSING', 'SIGNATURE_INVALID', 'SIGNATURE_EXPIRED', 'SIGNATURE_REUSED', 'CONTENT_DIGEST'];

/** An item, and the signature over the body. */
const signedItem = {
  '200': {
    description: 'The item.',
    headers: {
      'Writ-Signature': {
        required: true,
        description: "Base64 of the adapter's Ed25519 signature: see protocol.md.",
        schema: { type: 'string' },
      },
    },
    content: json('Item'),
  },
};

/** The refusals of an operation, by status: these codes, and those that any request may get. */
function refusals(...own: wire.ProblemCode[]): Record<string, unknown> {
  const byStatus = Map.groupBy(
    new Set([...own, ...signed, 'TOO_LARGE', 'BAD_REQUEST', 'INTERNAL', 'BUSY'] as const),
    (code) => wire.problemStatus[code],
  );
  if (own.includes('PROOF_INVALID')) byStatus.get(409)?.push('PROOF_INVALID');
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, { description: codesOf(codes), ...problems }]),
  );
}

const entry = inPath('entry', 'The id of the entry of the log under which was collected.');
const hash = inPath('sha256', 'SHA-256 of the bytes, in lower-case hex.');
const id = inPath('id', "The platform's own id, percent-encoded.");

const paths = {
  '/writ/v1': {
    get: {
      operationId: 'describe',
      summary: 'What the adapter can.',
      responses: { ...ok('Capabilities.', json('Capabilities')), ...refusals() },
    },
  },
  '/writ/v1/collect': {
    post: {
      operationId: 'collect',
      summary: 'Records, as one part of a stream of lines.',
      ...body('CollectBody'),
      responses: {
        ...ok('One JSON object a line, of these shapes.', { [wire.streamType]: { schema: refTo('Line') } }),
        ...refusals('PROOF_INVALID', 'BAD_SCOPE', 'ALREADY_COLLECTED', 'REVOKED', 'UNSUPPORTED_IDENTIFIER'),
      },
    },
  },
  '/writ/v1/collections/{entry}': {
    parameters: [entry],
    delete: {
      operationId: 'endCollection',
      summary: 'Nothing more under this entry, also in mid-stream.',
      responses: { '204': { description: 'Ended.' }, ...refusals('NOT_FOUND') },
    },
  },
  '/writ/v1/collections/{entry}/blobs/{sha256}': {
    parameters: [entry, hash],
    get: {
      operationId: 'collectionBlob',
      summary: 'A file of a record in this collection.',
      responses: { ...ok('The bytes.', file), ...refusals('NOT_COLLECTED', 'PROOF_INVALID', 'REVOKED', 'NOT_FOUND') },
    },
  },
  '/writ/v1/items': {
    parameters: [{ name: 'url', in: 'query', required: true, description: 'The address of the item.', schema: { type: 'string' } }],
    get: {
      operationId: 'itemByUrl',
      summary: 'A published item, by its address.',
      responses: { ...signedItem, ...refusals('NOT_FOUND') },
    },
  },
  '/writ/v1/items/{id}': {
    parameters: [id],
    get: { operationId: 'item', summary: 'A published item.', responses: { ...signedItem, ...refusals('NOT_FOUND') } },
  },
  '/writ/v1/items/{id}/blobs/{sha256}': {
    parameters: [id, hash],
    get: {
      operationId: 'itemBlob',
      summary: 'A file of a published item.',
      responses: { ...ok('The bytes.', file), ...refusals('NOT_FOUND') },
    },
  },
  '/writ/v1/accounts/{id}': {
    parameters: [id],
    get: {
      operationId: 'account',
      summary: 'An account, by its stable id.',
      responses: { ...ok('The account.', json('Account')), ...refusals('NOT_FOUND') },
    },
  },
  '/writ/v1/holder': {
    post: {
      operationId: 'holder',
      summary: 'Which account a person holds.',
      ...body('HolderBody'),
      responses: { ...ok('The account.', json('Holder')), ...refusals('NOT_FOUND') },
    },
  },
  '/writ/v1/effects/{kind}/{id}': {
    parameters: [{ ...inPath('kind', 'What it is.'), schema: { type: 'string', enum: wire.subjectKinds } }, id],
    put: {
      operationId: 'putEffect',
      summary: 'Carries a state out, looks what anybody gets afterwards, and reports it.',
      ...body('EffectBody'),
      responses: { ...ok('What anybody gets now.', json('EffectAnswer')), ...refusals('NOT_FOUND', 'SUPERSEDED', 'OTHER_STATE') },
    },
  },
  '/writ/v1/effects/observe': {
    post: {
      operationId: 'observe',
      summary: 'What anybody gets now of up to 500 subjects.',
      ...body('ObserveBody'),
      responses: { ...ok('In the order of the question.', json('Observations')), ...refusals() },
    },
  },
};

/** The document. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Source adapter for Writ',
    version: '1.0.0',
    description: `The protocol ${wire.protocol}. Every request is signed (RFC 9421); see protocol.md beside this file for the signature, the proof and the rules of a stream.`,
    license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: 'https://adapter.example.org' }],
  security: [{ signature: [] }],
  paths,
  components: {
    securitySchemes: {
      signature: {
        type: 'apiKey',
        in: 'header',
        name: 'Signature',
        description: "RFC 9421 with Signature-Input and Content-Digest, by Writ's key.",
      },
    },
    schemas: schemas(),
  },
});
