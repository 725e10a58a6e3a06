import type { AccessLog, Appended } from '@writ/access-log';
import { expect, test, vi } from 'vitest';
import { announcePolicy, policyEntry, policyOf } from './policy.ts';

const at = new Date('2026-03-01T12:00:00.000Z');

test('the same rules are the same entry, whenever they are started', async () => {
  const log = { append: vi.fn<AccessLog['append']>().mockResolvedValue({} as Appended) };
  await announcePolicy(log, () => at);
  await announcePolicy(log, () => new Date(at.getTime() + 86_400_000));
  const [first, second] = log.append.mock.calls.map(([draft]) => draft);
  expect(first?.event).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(second?.event).toBe(first?.event);
  expect(first).toMatchObject({ kind: 'system', type: 'policy.changed.v1', details: { policy: policyOf() } });
});

test.each(['schema', 'law', 'limits', 'database'] as const)('other rules of the part %s are another entry', (part) => {
  const policy = policyOf();
  expect(policy[part]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(Object.values(policy)).size).toBe(5);
  expect(policyEntry({ ...policy, digest: policy[part] }, at).event).not.toBe(policyEntry(policy, at).event);
});
