import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MemoryPlatform, MemorySource, type ServedSource, servedSource } from '../../source/testing/index.ts';
import { lookUpAccount, lookUpItem } from './look-up.ts';

const author = { id: 'a-1', handle: 'ana' };
const item = { id: 'i-1', url: 'https://platform.example/i-1', author, publishedAt: '2026-01-01T00:00:00.000Z', text: 'A text.' };
const platform = (): MemoryPlatform => ({
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: [item],
  files: [],
});

let served: ServedSource | undefined;
afterEach(async () => {
  await served?.[Symbol.asyncDispose]();
  served = undefined;
});
const asking = async (source: MemorySource, wrap?: NonNullable<Parameters<typeof servedSource>[1]>['wrap']) => {
  served = await servedSource(source, wrap === undefined ? {} : { wrap });
  return served.client;
};

describe('an item', () => {
  it('is found by its id and by its address, with a version that changes with what it says', async () => {
    const source = new MemorySource(platform());
    const client = await asking(source);
    const found = await lookUpItem(client, { id: 'i-1' });
    expect(found).toMatchObject(item);
    expect(await lookUpItem(client, { url: item.url })).toEqual(found);
    source.platform.items = [{ ...item, text: 'Another text.' }];
    const edited = await lookUpItem(client, { id: 'i-1' });
    expect(edited?.version).toMatch(/^sha256:/);
    expect(edited?.version).not.toBe(found?.version);
    source.platform.items = [{ ...item, version: 'v7' }];
    expect((await lookUpItem(client, { id: 'i-1' }))?.version).toBe('v7');
  });

  it('that is not there, or that has no name, is null', async () => {
    const client = await asking(new MemorySource(platform()));
    for (const id of ['i-2', '', '.', '..', '\0', '\ud800', 'x'.repeat(3000)]) expect(await lookUpItem(client, { id })).toBeNull();
    for (const url of ['https://platform.example/i-2', 'http://169.254.169.254/', '../accounts/a-1']) {
      expect(await lookUpItem(client, { url })).toBeNull();
    }
  });

  it('is refused where the source answers with another one', async () => {
    const client = await asking(
      new (class extends MemorySource {
        override item = () => ({ ...item, id: 'i-2' });
        override account = () => ({ id: 'a-2', handle: 'b', state: 'ACTIVE' as const });
      })(platform()),
    );
    await expect(lookUpItem(client, { id: 'i-1' })).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    await expect(lookUpAccount(client, 'a-1')).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  it('can’t be looked up while the source is away', async () => {
    const client = await asking(new MemorySource(platform()), () => (_, response) => void response.writeHead(503).end());
    await expect(lookUpItem(client, { id: 'i-1' })).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('of a source that does not answer is given up, and the request is ended', async () => {
    const signals: AbortSignal[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementationOnce((ms) => {
      expect(ms).toBeLessThanOrEqual(5_000);
      return AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    });
    const silent = {
      signedItem: (_: unknown, signal?: AbortSignal) => {
        if (signal) signals.push(signal);
        signal?.throwIfAborted();
        return new Promise<null>(() => {});
      },
      account: () => Promise.resolve(null),
    };
    await expect(lookUpItem(silent, { id: 'i-1' })).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(signals[0]?.aborted).toBe(true);
  });
});
