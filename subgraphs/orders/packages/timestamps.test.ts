import { TimestampUnavailable } from '@writ/cms';
import { describe, expect, it } from 'vitest';
import { Aside, awaitTimestamp, NoTimestamp, type TimestampWait } from './timestamps.ts';

const signature = Buffer.from('a seal');
const away = async (): Promise<Uint8Array> => {
  throw new TimestampUnavailable('It did not answer.');
};

/** Waits on a clock that goes on by what it waits for. */
function waiting(ask: TimestampWait['ask'], more: Partial<TimestampWait> = {}) {
  let now = 0;
  const rests: number[] = [];
  const rest = async (ms: number): Promise<void> => {
    rests.push(ms / 1_000);
    now += ms;
  };
  const { signal } = new AbortController();
  const got = awaitTimestamp(signature, { ask, clock: () => new Date(now), goOn: async () => {}, onWait: () => {}, signal, rest, ...more });
  return { got, rests };
}

describe('a timestamp that is waited for', () => {
  it('is asked for over the signature, again after one, two and more seconds, up to a minute', async () => {
    let asked = 0;
    const { got, rests } = waiting(async (given) => {
      expect(given).toBe(signature);
      asked += 1;
      return asked < 10 ? away() : Buffer.from('stamped');
    });
    expect(await got).toEqual(Buffer.from('stamped'));
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('fails four hours after the first try, with why', async () => {
    const { got, rests } = waiting(away);
    await expect(got).rejects.toThrow(NoTimestamp);
    await expect(got).rejects.toThrow('It did not answer.');
    const seconds = rests.reduce((sum, rest) => sum + rest, 0);
    expect(seconds).toBeGreaterThanOrEqual(4 * 3_600);
    expect(seconds).toBeLessThan(4 * 3_600 + 60);
  });

  it('is not asked for again after a fault that is not of the authority, nor for what is not made any more', async () => {
    const faulty = waiting(async () => {
      throw new TypeError('a slip');
    });
    await expect(faulty.got).rejects.toThrow('a slip');
    let asked = 0;
    const ended = waiting(
      async () => {
        asked += 1;
        return away();
      },
      {
        goOn: async () => {
          if (asked > 0) throw new Error('It has ended.');
        },
      },
    );
    await expect(ended.got).rejects.toThrow('It has ended.');
    expect([faulty.rests, ended.rests, asked]).toEqual([[], [1], 1]);
  });
});

describe('work whose job ends while it waits', () => {
  it('ends its job when it begins to wait, and goes on', async () => {
    const aside = new Aside(() => expect.fail());
    const { promise, resolve } = Promise.withResolvers<void>();
    const steps: string[] = [];
    await aside.run(async (onWait) => {
      onWait();
      await promise;
      steps.push('done');
    });
    steps.push('job');
    resolve();
    await aside.close();
    expect(steps).toEqual(['job', 'done']);
  });

  it('fails as its job before it waits, and is reported after that', async () => {
    const faults: unknown[] = [];
    const aside = new Aside((cause) => faults.push(cause));
    await expect(aside.run(async () => Promise.reject(new Error('at once')))).rejects.toThrow('at once');
    await aside.run(async (onWait) => {
      onWait();
      await Promise.resolve();
      throw new Error('later');
    });
    await expect.poll(() => faults).toEqual([new Error('later')]);
  });

  it('is ended with everything else, and no fault then', async () => {
    const aside = new Aside(() => expect.fail());
    let isEnded = false;
    await aside.run(async (onWait) => {
      const { got } = waiting(away, {
        onWait,
        signal: aside.signal,
        rest: (_, signal) => new Promise((_done, reject) => signal.addEventListener('abort', reject)),
      });
      await got.finally(() => {
        isEnded = true;
      });
    });
    await aside.close();
    expect(isEnded).toBe(true);
  });
});
