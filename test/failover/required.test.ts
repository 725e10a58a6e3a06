/** L1: production says whether a standby has what is acknowledged, and the server must agree. */
import { expect, test, vi } from 'vitest';
import { requireStandby } from '../../apps/server/settings/standby.ts';
import { withReplicas } from './replicas.ts';

test('L1: production refuses a database whose standby is not as the setting requires, and a log that requires a standby is not ready without one', {
  timeout: 120_000,
}, async () => {
  await withReplicas('synchronous', async (replicas) => {
    const { pair } = replicas;
    const connection = pair.primary.connection('log');
    await expect(requireStandby('none', connection)).rejects.toThrow(/waits for a standby .* set it to required/);
    await expect(requireStandby('storage', connection)).resolves.toBeUndefined();
    await expect(requireStandby('required', connection)).resolves.toBeUndefined();
    const log = await replicas.open({ standbyRequired: true });
    const becomes = (ready: boolean, reason?: string) =>
      vi.waitFor(
        () => expect(log.health()).toEqual({ ready, ...(reason === undefined ? {} : { reason: expect.stringContaining(reason) }) }),
        {
          timeout: 20_000,
        },
      );
    await becomes(true);
    expect(log.figures().isConfirmed).toBe(true);

    await pair.standby.kill();
    await becomes(false, 'No synchronous standby confirms what is committed');
    expect(log.figures().isConfirmed).toBe(false);
    await expect(requireStandby('required', connection)).rejects.toThrow('no synchronous standby confirmed a commit within five seconds');
    await pair.standby.start();
    await becomes(true);

    await pair.requireStandby('');
    await becomes(false, 'The database no longer waits for a standby');
    await expect(requireStandby('required', connection)).rejects.toThrow(
      'the database does not wait for a standby: set synchronous_standby_names',
    );
  });
});
