import { describe, expect, it } from 'vitest';
import { showProgress } from './progress.ts';

function recorded(isTTY: boolean): { text: () => string; write: (text: string) => void; isTTY: boolean } {
  const all: string[] = [];
  return { isTTY, write: (text) => void all.push(text), text: () => all.join('') };
}

describe('the progress of the seed', () => {
  it('is a line for each quarter without a terminal', () => {
    const stream = recorded(false);
    const progress = showProgress(stream, 'seed');
    for (let done = 0; done <= 1000; done += 1) progress(done, 1000);
    expect(stream.text()).toBe('seed: 0 %\nseed: 25 %\nseed: 50 %\nseed: 75 %\nseed: 100 %\n');
  });

  it('is a bar on a terminal, drawn once per per cent', () => {
    const stream = recorded(true);
    const progress = showProgress(stream, 'seed');
    for (let done = 0; done <= 1000; done += 1) progress(done, 1000);
    expect(stream.text().split('\r')).toHaveLength(102);
    expect(stream.text()).toMatch(/\r\[#{30}\] 100 % seed\n$/);
  });

  it('prints nothing without a total', () => {
    const stream = recorded(false);
    showProgress(stream, 'seed')(10, undefined);
    expect(stream.text()).toBe('');
  });
});
