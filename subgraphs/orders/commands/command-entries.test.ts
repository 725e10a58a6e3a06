import type { OperationId } from '@writ/core';
import { limitReached, type Order, reason } from '@writ/orders-domain/order';
import { expect, it } from 'vitest';
import { type Author, limitEntry, refusalEntries, systemAuthor } from './command-entries.ts';

const at = (text: string) => new Date(`2031-05-06T${text}Z`);
const system = systemAuthor('operation' as OperationId);
const court: Author = { ...system, kind: 'authority', initiator: { subject: 'judge' }, organisation: 'northport-district-court' };

it('a command makes one entry per limit, side and minute, which names no person and no second', () => {
  const first = limitEntry(court, at('12:30:00.001'), 'accountsPerBody');
  expect(first).toEqual({
    event: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'limit.hit/authority/accountsPerBody/2031-05-06T12:30:00.000Z',
    kind: 'authority',
    type: 'limit.hit.v1',
    at: at('12:30:00.000'),
    details: { limit: 'accountsPerBody' },
  });
  const again = limitEntry({ ...court, initiator: 'another', organisation: 'police' }, at('12:30:59.999'), 'accountsPerBody');
  expect({ ...again, event: first.event }).toEqual(first);
  const others = [
    limitEntry(court, at('12:31:00.000'), 'accountsPerBody'),
    limitEntry(court, at('12:30:00.001'), 'releasesPerPerson'),
    limitEntry(system, at('12:30:00.001'), 'accountsPerBody'),
  ];
  expect(new Set([first, ...others].map(({ name }) => name)).size).toBe(4);
});

it('a command makes one entry for each limit on which a refusal rests', () => {
  const reasons = [limitReached('releasesPerPerson', 'a'), limitReached('accountsPerBody', 'b'), reason('DIGEST_MISMATCH', 'c')];
  const types = ['access.refused.v1', 'limit.hit.v1'] as const;
  const entries = refusalEntries(court, { targets: [], categories: [], territories: [] } as unknown as Order, {
    act: 'releaseOrder',
    reasons,
    types,
    at: at('12:30:01.000'),
  });
  expect(entries).toMatchObject([
    { type: 'access.refused.v1', details: { reason: ['LIMIT_EXCEEDED', 'DIGEST_MISMATCH'] } },
    { type: 'limit.hit.v1', details: { limit: 'releasesPerPerson' } },
    { type: 'limit.hit.v1', details: { limit: 'accountsPerBody' } },
  ]);
});
