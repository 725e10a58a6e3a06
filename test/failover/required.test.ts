/** L1: production says whether a standby has what is acknowledged, and the server must agree. */
import { systemClock } from '@writ/core';
import { exposition, openTelemetry } from '@writ/telemetry';
import { alerts } from '@writ/telemetry/catalogue';
import { firing, hasPromtool, seriesOf } from '@writ/telemetry/promtool';
import { expect, test, vi } from 'vitest';
import { observeLog } from '../../apps/server/observing/observers.ts';
import { requireStandby } from '../../apps/server/settings/standby.ts';
import { withReplicas } from './replicas.ts';

const alert = alerts.find(({ name }) => name === 'WritStandbyNotSynchronous') ?? expect.fail('no alert WritStandbyNotSynchronous');
const unjudged = hasPromtool ? '' : ' (no promtool here says so)';

test(`L1: production refuses a database whose standby is not as the setting requires, and a log that requires a standby is not ready without one and calls somebody${unjudged}`, async () => {
  await withReplicas('synchronous', async (replicas) => {
    const { pair } = replicas;
    const connection = pair.primary.connection('log');
    await expect(requireStandby('none', connection)).rejects.toThrow(/waits for a standby .* set it to required/);
    await expect(requireStandby('storage', connection)).resolves.toBeUndefined();
    await expect(requireStandby('required', connection)).resolves.toBeUndefined();
    const log = await replicas.open({ standbyRequired: true });
    const telemetry = openTelemetry();
    telemetry.observe(observeLog(log, systemClock));
    const calls = async (somebody: boolean) => {
      const series = seriesOf(exposition(new Map([[null, await telemetry.collect()]])));
      expect(series['writ_standby_sync']).toBe(somebody ? 0 : 1);
      if (hasPromtool) expect(firing(alert, series, somebody ? [{}] : [])).toBeUndefined();
    };
    const becomes = (ready: boolean, reason?: string) =>
      vi.waitFor(() =>
        expect(log.health()).toEqual({ ready, ...(reason === undefined ? {} : { reason: expect.stringContaining(reason) }) }),
      );
    await becomes(true);
    await calls(false);

    await pair.standby.kill();
    await becomes(false, 'No synchronous standby confirms what is committed');
    await calls(true);
    await expect(requireStandby('required', connection)).rejects.toThrow('no synchronous standby confirmed a commit within five seconds');
    await pair.standby.start();
    await becomes(true);

    await pair.requireStandby('');
    await becomes(false, 'The database no longer waits for a standby');
    await expect(requireStandby('required', connection)).rejects.toThrow(
      'the database does not wait for a standby: set synchronous_standby_names',
    );
    await telemetry.close();
  });
});
