/** The announcement of an act waits for what is asked after it, and for nothing that nobody waits for. */
import { expect, it } from 'vitest';
import { answered, asked, settled } from './settled.ts';

/** Whether it is resolved by now; after a few turns. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setTimeout(resolve));
  return done;
}

it('settled waits until the last answer is there, also of a question that goes out at once after', async () => {
  expect(await isSettled(settled())).toBe(true);
  const waiting = settled();
  asked(1);
  asked(2);
  answered(1);
  expect(await isSettled(waiting)).toBe(false);
  answered(2);
  expect(await isSettled(waiting)).toBe(true);
});

it('settled waits for what an answer leads to', async () => {
  asked(1);
  const waiting = settled();
  await new Promise((resolve) => setTimeout(resolve));
  answered(1);
  asked(2);
  expect(await isSettled(waiting)).toBe(false);
  answered(2);
  expect(await isSettled(waiting)).toBe(true);
});

it('settled does not wait for a question that nobody waits for any more', async () => {
  asked(3);
  const waiting = settled();
  answered(3);
  expect(await isSettled(waiting)).toBe(true);
});
