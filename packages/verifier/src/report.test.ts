import { describe, expect, it } from 'vitest';
import { isVerified, renderReport, type Step } from './report.ts';

const step = (result: Step['result'], detail = 'seen'): Step => ({ name: result, result, detail });

describe('a report', () => {
  it('is verified when something passed and nothing failed', () => {
    expect(isVerified({ steps: [step('passed'), step('not checked')], facts: {} })).toBe(true);
    expect(isVerified({ steps: [step('passed'), step('failed')], facts: {} })).toBe(false);
    expect(isVerified({ steps: [step('not checked')], facts: {} })).toBe(false);
    expect(isVerified({ steps: [], facts: {} })).toBe(false);
  });

  it('is printed as plain lines that do not control a terminal', () => {
    const text = renderReport({ steps: [step('passed'), step('failed', 'a\u001b[2Jb\nc\u202ed')], facts: { size: 3 } }, false);
    expect(text).toBe('passed  passed       seen\nfailed  failed       a\\u{1b}[2Jb\\u{a}c\\u{202e}d\nNot verified.\n');
  });

  it('ends with the first entry that does not fit, where one is known', () => {
    expect(renderReport({ steps: [step('failed')], facts: { firstBadIndex: 0 } }, false)).toMatch(
      /\nNot verified: the first entry that does not fit is 0\.\n$/,
    );
  });

  it('is printed as JSON that does not control a terminal and has the same contents', () => {
    const odd = step('failed', 'a\u009b2Jb\u202e\u{e0001}\u001b');
    const text = renderReport({ steps: [odd], facts: {} }, true);
    expect(text.trimEnd()).not.toMatch(/\p{C}/u);
    expect(JSON.parse(text)).toEqual({ verified: false, steps: [odd] });
  });

  it('is printed as one JSON object', () => {
    const text = renderReport({ steps: [step('passed')], facts: { size: 3 } }, true);
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({ verified: true, size: 3, steps: [step('passed')] });
  });
});
