import { expect, it, vi } from 'vitest';
import { askOf, checkpoint, installation } from '../testing/sample-installation.ts';
import { totalsNow } from './totals-now.ts';

it('the totals are counted once for many readers, and again after five seconds', async () => {
  let at = 0;
  const ask = vi.fn(askOf());
  const read = totalsNow(() => at);
  const [one, other] = await Promise.all([read(ask, installation), read(ask, installation)]);
  expect(other).toBe(one);
  expect(one).toEqual({
    countedAt: installation.now,
    checkpoint,
    days: [],
    items: expect.objectContaining({ isWhole: true }),
    figures: expect.objectContaining({ orderFigures: expect.objectContaining({ asked: 40 }) }),
  });
  expect(ask).toHaveBeenCalledTimes(3);
  at = 5_001;
  expect(await read(ask, installation)).not.toBe(one);
});

it('the totals of two installations are separate, and no failure is cached', async () => {
  const read = totalsNow(() => 0);
  await expect(read(askOf({ fault: 'LOG_UNAVAILABLE' }), installation)).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE' });
  const one = await read(askOf(), installation);
  expect(await read(askOf(), { ...installation, verifierKey: 'another' })).not.toBe(one);
});

it('the totals mark a part that cannot be read, and show the others', async () => {
  const whole = askOf();
  const ask = vi
    .fn(whole)
    .mockImplementation(async (document, variables) =>
      document.startsWith('query PublicItemStatuses')
        ? { errors: [{ message: 'no', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }
        : whole(document, variables),
    );
  expect(await totalsNow()(ask, installation)).toMatchObject({ items: 'unread', days: [] });
  const sized = vi
    .fn(whole)
    .mockImplementation(async (document, variables) =>
      document.startsWith('query PublicCheckpoint') ? { data: { checkpoint: { ...checkpoint, size: '3' } } } : whole(document, variables),
    );
  expect(await totalsNow()(sized, installation)).toMatchObject({ days: 'unread', items: { isWhole: true } });
});
