/**
 * The files of terrorist content that is removed under an order: kept with its copy before the platform carries the removal out, sealed, and gone with it.
 * Regulation (EU) 2021/784, Art. 6.
 */
import { randomBytes } from 'node:crypto';
import { memberStates } from '@writ/access';
import { openFilePart, unwrapPreservationKey } from '@writ/prisma/client';
import { publicKeyText } from '@writ/source';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preservationKey } from '../../apps/server/secrets.ts';
import { type MemoryPlatform, MemorySource, type ServedSource, servedSource, sha256Of } from '../../packages/source/testing/index.ts';
import { ordersOn, orderToAct } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
const fileOf = (bytes: Buffer) => ({ account: author.id, mediaType: 'image/png', bytes, sha256: sha256Of(bytes) });
const [image, gone] = [fileOf(randomBytes(300_000)), fileOf(Buffer.from('deleted since'))];
const described = ({ sha256, mediaType, bytes }: typeof image) => ({ sha256, bytes: bytes.length, mediaType });
const platform: MemoryPlatform = {
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: [
    { id: 'p-1', author, publishedAt: '2026-11-01T12:00:00.000Z', text: 'A call.', attachments: [described(image), described(gone)] },
  ],
  files: [image],
};
/** What the platform was asked for, in its order. */
const asked: string[] = [];
let served: ServedSource;
let stack: Stack;
let masterKey: Uint8Array;
beforeAll(async () => {
  stack = await startStack({
    live: async (writKey, config) => {
      masterKey = preservationKey(config);
      const wrap: NonNullable<Parameters<typeof servedSource>[1]>['wrap'] = (listener) => (request, response) => {
        if (request.url?.includes('/blobs/')) asked.push('file');
        if (request.method === 'PUT') asked.push('effect');
        return listener(request, response);
      };
      served = await servedSource(new MemorySource(platform), { writKey, wrap });
      return { url: served.url, key: publicKeyText(served.adapterKey) };
    },
  });
});
afterAll(async () => {
  await stack.close();
  await served[Symbol.asyncDispose]();
});

const rows = (table: string) =>
  stack.sql<{ file: Buffer; part: number; sealed: Buffer; why: string | null }>('postgres', `SELECT * FROM content.${table}`);

it('are kept sealed before the removal reaches the platform, and are deleted with the copy', async () => {
  const orders = ordersOn(stack);
  const order = await orders.intoForce(
    orderToAct('p-1', {
      kind: 'TCO_REMOVAL',
      territories: [...memberStates],
      legalBasis: {
        provision: 'Terrorist Content Act of Northland, section 2',
        grounds: 'It calls for attacks: Regulation (EU) 2021/784, Art. 2(7)(a).',
        redress: 'Administrative court of Northport, within one month.',
      },
    }),
  );
  const { statement: _, ...input } = restrictInput({
    ...{ item: 'p-1', order: order.id, territories: [...memberStates], visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
  });
  const { data, text } = await stack.ask(
    'platform',
    'agent-2',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }',
    { input },
  );
  expect(data?.restrict.__typename, text).toBe('Restriction');
  await expect.poll(() => asked).toContain('effect');
  expect(asked).toEqual(['file', 'file', 'effect']);

  expect((await rows('fetched_file')).map(({ why }) => why).sort()).toEqual(['GONE', null]);
  const kept = await stack.ask('platform', 'agent-2', '{ keptContent(item: "p-1") { missing { why files } filesDue } }');
  expect(kept.data?.keptContent, kept.text).toEqual([{ missing: [{ why: 'GONE', files: 1 }], filesDue: 0 }]);
  const [copy] = await stack.sql<{ id: string; wrapped: Buffer }>('postgres', 'SELECT id, wrapped FROM content.removed');
  const { id, wrapped } = copy ?? expect.fail('no copy');
  const key = unwrapPreservationKey(masterKey, id, wrapped);
  const parts = (await rows('preserved_file')).sort((a, b) => a.part - b.part);
  const whole = Buffer.concat(parts.map(({ file, part, sealed }) => openFilePart(key, { preservation: id, file, part }, sealed)));
  expect(whole.equals(image.bytes)).toBe(true);

  await stack.sql(
    'postgres',
    `UPDATE content.removed SET removed_at = removed_at - interval '200 days', keep_until = now() - interval '1 second'`,
  );
  await expect.poll(() => rows('preserved_file')).toEqual([]);
  for (const table of ['described_file', 'fetched_file']) expect(await rows(table)).toEqual([]);
});
