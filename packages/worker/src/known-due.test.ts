import { describe, expect, test } from 'vitest';
import { workOf } from './job.ts';
import { KnownDue } from './known-due.ts';

/** A table in which each key falls due at its second, and a clock; how often each was asked. */
function scene(due: Record<string, number>) {
  const state = { second: 0, due, asked: 0, refuses: '' as string };
  const at = (second: number) => new Date(second * 1_000);
  const kind = (name: string) => ({
    name,
    due: async (_db: unknown, now: Date) => {
      state.asked += 1;
      if (state.refuses === name) throw new Error(`${name} is refused`);
      return Object.entries(state.due).flatMap(([key, second]) => (key.startsWith(name) && at(second) <= now ? [key] : []));
    },
    run: async () => {},
  });
  const services = { db: {}, clock: () => at(state.second) };
  const together = <T>(db: object, ask: (within: object) => Promise<T>) => ask(db);
  const work = workOf(services, { queue: 'due', lanes: 1, kinds: [kind('a'), kind('b')], together, close: async () => {} });
  const known = new KnownDue(work);
  const keys = () => work.jobs.flatMap((job) => known.keys(job));
  /** A second later, on a database in this state; answers how often a job was asked, and what is due. */
  const look = async (seen: string | undefined) => {
    state.asked = 0;
    const failed = await known.look(seen);
    return { asked: state.asked, due: keys(), failed: failed.map(({ job }) => job.name) };
  };
  return { state, look };
}

const untilSecond = async (stage: ReturnType<typeof scene>, last: number, seen: string) => {
  const looks = [];
  for (; stage.state.second <= last; stage.state.second += 1) looks.push({ second: stage.state.second, ...(await stage.look(seen)) });
  return looks;
};

describe('while nobody writes', () => {
  test('each job is asked twice, and then once in five minutes', async () => {
    const stage = scene({ 'a 1': -5 });
    const looks = await untilSecond(stage, 601, 's');
    expect(looks.map(({ asked }) => asked).slice(0, 3)).toEqual([2, 2, 0]);
    expect(looks.reduce((sum, { asked }) => sum + asked, 0)).toBe(2 + 2 + 2);
    expect(looks.every(({ due }) => due.join() === 'a 1')).toBe(true);
  });

  test('what falls due by time alone is found in the second in which it does, whenever that is', async () => {
    for (const second of [3, 10, 11, 59, 75, 299, 301, 640]) {
      const looks = await untilSecond(scene({ 'b 1': second }), 650, 's');
      expect(looks.find(({ due }) => due.length > 0)?.second).toBe(second);
      expect(looks.reduce((sum, { asked }) => sum + asked, 0)).toBeLessThan(100);
    }
  });

  test('a clock that jumps, or is set back, is followed', async () => {
    const stage = scene({ 'a 1': 86_400 });
    await untilSecond(stage, 5, 's');
    stage.state.second = 86_400;
    expect((await stage.look('s')).due).toEqual(['a 1']);
    stage.state.second = 3;
    expect((await stage.look('s')).due).toEqual([]);
  });
});

test('every job is asked again after a write, and at every look where it is not known whether there was one', async () => {
  const stage = scene({});
  await untilSecond(stage, 5, 's');
  stage.state.due['a 2'] = 0;
  expect(await stage.look('s')).toMatchObject({ asked: 0, due: [] });
  expect(await stage.look('t')).toMatchObject({ asked: 2, due: ['a 2'] });
  expect(await stage.look(undefined)).toMatchObject({ asked: 2 });
  expect(await stage.look(undefined)).toMatchObject({ asked: 2 });
});

test('one that can not be asked keeps no other from being asked, and is asked at every look until it can', async () => {
  const stage = scene({ 'b 1': 0 });
  stage.state.refuses = 'a';
  expect(await stage.look('s')).toMatchObject({ due: ['b 1'], failed: ['a'] });
  stage.state.due['a 1'] = 0;
  expect(await stage.look('s')).toMatchObject({ due: ['b 1'], failed: ['a'] });
  stage.state.refuses = '';
  expect(await stage.look('s')).toMatchObject({ due: ['a 1', 'b 1'], failed: [] });
});

test('a work that is not asked together is asked at every look', async () => {
  let asked = 0;
  const kind = { name: 'a', due: async (_: unknown, _now?: Date) => [String(++asked)], run: async () => {} };
  const known = new KnownDue(
    workOf({ db: {}, clock: () => new Date(0) }, { queue: 'due', lanes: 1, kinds: [kind], close: async () => {} }),
  );
  for (let look = 0; look < 3; look += 1) await known.look('s');
  expect(asked).toBe(3);
});
