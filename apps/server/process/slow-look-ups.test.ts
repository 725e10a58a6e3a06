import { expect, it } from 'vitest';
import { watchLookUps } from './slow-look-ups.ts';

const item = 'https://source.example/writ/v1/items/i-1';

/** Requests that take as long as they are told to, on a clock of their own. */
function watched() {
  const [told, answers]: [number[], Response[]] = [[], []];
  let [time, takes] = [0, 0];
  const fetch = watchLookUps(
    async () => {
      time += Math.abs(takes);
      if (takes < 0) throw new DOMException('late', 'TimeoutError');
      answers.push(new Response());
      return answers.at(-1) ?? Response.error();
    },
    (ms) => told.push(ms),
    () => time,
  );
  const after = (ms: number, url: string | URL = item) => {
    takes = ms;
    return fetch(url);
  };
  return { told, answers, after };
}

it('a look-up that is answered in a second is nothing to report', async () => {
  const { told, after, answers } = watched();
  expect(await after(1000)).toBe(answers[0]);
  await after(20, 'https://source.example/writ/v1/items?url=https%3A%2F%2Fplatform.example');
  await after(20, new URL('https://source.example/writ/v1/accounts/a-1'));
  expect(told).toEqual([]);
});

it('one that takes longer is answered all the same, and reported once until one is in time again', async () => {
  const { told, after, answers } = watched();
  expect(await after(1001)).toBe(answers[0]);
  await after(3000, new URL('https://source.example/writ/v1/accounts/a-1'));
  expect(told).toEqual([1001]);
  await after(5);
  await after(1200);
  expect(told).toEqual([1001, 1200]);
});

it('one that is given up is reported, and fails as it would', async () => {
  const { told, after } = watched();
  await expect(after(-5000)).rejects.toThrow('late');
  expect(told).toEqual([5000]);
});

it('a collection may take its time', async () => {
  const { told, after } = watched();
  await after(60_000, 'https://source.example/writ/v1/collect');
  await after(60_000, 'https://source.example/writ/v1/collections/e-1/blobs/aa');
  expect(told).toEqual([]);
});
