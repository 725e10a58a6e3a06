/** L1: what is shown to the world, a checkpoint, is an acknowledgement of all that it covers. */
import { describe, expect, test, vi } from 'vitest';
import { HttpWitness, logKeyOf } from '../../packages/access-log/testing/http-witness.ts';
import { makeDraft, origin } from '../../packages/access-log/testing/log-under-test.ts';
import { appendUnconfirmed, withReplicas } from './replicas.ts';

const sizeOf = (note: string): number => Number(note.split('\n')[1]);

describe('L1: an entry that only the primary has', () => {
  test.concurrent('is in no checkpoint that is served, however often the primary restarts', async () => {
    await withReplicas('synchronous', async (replicas) => {
      const { pair } = replicas;
      const publisher = await replicas.open();
      await publisher.append(makeDraft());
      await appendUnconfirmed(replicas, 1, makeDraft());
      for (let restart = 0; restart < 2; restart += 1) {
        await pair.commitThatWaits();
        await pair.restartPrimary();
        expect(await replicas.served()).toBe(1);
        expect(sizeOf(await publisher.checkpoint())).toBe(1);
      }
      await pair.failOver();
      await publisher.append(makeDraft());
      await publisher.append(makeDraft());
      await replicas.published(3);
      expect(replicas.told.filter((message) => message.includes('set back'))).toEqual([]);
    });
  });

  test.concurrent('is in no checkpoint that a witness sees before the standby has it', async () => {
    await withReplicas('synchronous', async (replicas) => {
      const { pair } = replicas;
      const witness = await new HttpWitness('watch.example/w1', logKeyOf(origin, replicas.signingKey)).start();
      try {
        const witnesses = { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000 };
        const publisher = await replicas.open({ witnesses });
        await publisher.append(makeDraft());
        await vi.waitFor(() => expect(witness.memory?.size).toBe(1));
        await appendUnconfirmed(replicas, 1, makeDraft());
        await pair.commitThatWaits();
        expect(witness.memory?.size).toBe(1);
        await expect(replicas.open({ witnesses }), 'nor by a start').rejects.toThrow('synchronous standby');
        expect(witness.memory?.size).toBe(1);
        await pair.standby.start();
        await vi.waitFor(() => expect(witness.memory?.size).toBe(2));
      } finally {
        await witness.stop();
      }
    });
  });
});
