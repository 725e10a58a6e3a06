import { describe, expect, it } from 'vitest';
import { showProgress } from './progress.ts';

/** What is written while 1,000 steps of 30 ms each are told. */
function told(isTTY: boolean, stepMs = 30): string[] {
  const written: string[] = [];
  let time = 5_000;
  const progress = showProgress({ isTTY, write: (text) => written.push(text) }, 'Checked', () => time);
  for (let done = 1; done <= 1_000; done += 1) {
    time += stepMs;
    progress(done, 1_000);
  }
  return written;
}

describe('the progress display', () => {
  it('prints nothing for what takes less than a second', () => {
    expect(told(false, 0.9)).toEqual([]);
    expect(told(true, 0.9)).toEqual([]);
  });

  it('prints a line after one second and then every ten without a terminal', () => {
    expect(told(false)).toEqual(['Checked: 34 of 1000\n', 'Checked: 368 of 1000\n', 'Checked: 702 of 1000\n']);
  });

  it('redraws one line on a terminal, and removes it at the end', () => {
    const written = told(true);
    expect(written[0]).toBe('\r\u001b[KChecked: 34 of 1000');
    expect(written.length).toBeGreaterThan(100);
    expect(written.at(-1)).toBe('\r\u001b[K');
    expect(written.join('')).not.toContain('\n');
  });
});
