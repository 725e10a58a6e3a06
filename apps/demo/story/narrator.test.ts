import { beforeEach, describe, expect, it } from 'vitest';
import { Deviation } from './deviation.ts';
import { Narrator } from './narrator.ts';

let written: string;
const narrator = (json: boolean): Narrator =>
  new Narrator((text) => {
    written += text;
  }, json);
const told = { step: 3, title: 'A step', lines: ['seen'], receipts: ['7', '9'], ms: 12 };
beforeEach(() => {
  written = '';
});

describe('the output for people', () => {
  it('is a title, its lines and its receipts', () => {
    narrator(false).succeeded(told);
    expect(written).toBe('\n 3. A step\n    seen\n    Receipts: log entries 7, 9 are over exactly these answers.\n');
  });

  it('shows for a failed step what was expected and what came', () => {
    narrator(false).failed(told, new Deviation('"FULFILLED" at order.status', '"IN_FORCE"'));
    expect(written).toContain('    expected: "FULFILLED" at order.status\n    got:      "IN_FORCE"\n');
  });

  it('lets no text from outside control the terminal', () => {
    narrator(false).succeeded({ ...told, lines: ['\u001b[2J\nover'] });
    expect(written).toContain('    \\u{1b}[2J\\u{a}over\n');
  });
});

describe('the output for programs', () => {
  it('is one object per line and nothing else', () => {
    const one = narrator(true);
    one.remark('Playing');
    one.succeeded(told);
    one.failed(told, new Deviation('a', 'b'));
    one.failed(told, new Error('broken'));
    one.summary(['Who'], { ok: true });
    const lines = written.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { step: 3, title: 'A step', ok: true, lines: ['seen'], receipts: ['7', '9'], ms: 12 },
      { step: 3, title: 'A step', ok: false, lines: ['seen'], ms: 12, expected: 'a', got: 'b' },
      { step: 3, title: 'A step', ok: false, lines: ['seen'], ms: 12, error: 'broken' },
      { summary: true, ok: true },
    ]);
  });
});
