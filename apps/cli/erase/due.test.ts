import type { Json } from '@writ/access-log';
import { describe, expect, it } from 'vitest';
import { complaintEnds, logRetainedUntil } from './due.ts';

const at = (text: string): Date => new Date(text);
const entries = (...said: Record<string, Json>[]) => new Map(said.entries());
const read = (time: string, secretUntil: string | null = null) => ({ time, legal: { basis: 'ORDER', secretUntil } });

describe('the complaint period', () => {
  it('lasts six months, to the end of the same day or of the last of its month, wherever the person is', () => {
    expect(complaintEnds(at('2026-01-15T10:00:00Z'))).toEqual(at('2026-07-16T23:59:59.999Z'));
    expect(complaintEnds(at('2026-08-31T10:00:00Z'))).toEqual(at('2027-03-01T23:59:59.999Z'));
    expect(complaintEnds(at('2023-08-31T10:00:00Z'))).toEqual(at('2024-03-01T23:59:59.999Z'));
  });
});

describe('the text of an entry about an account is kept', () => {
  it('to the end of the last period, whatever the order of the entries', () => {
    const [early, late] = [read('2026-01-01T00:00:00Z'), read('2026-03-01T00:00:00Z')];
    expect(logRetainedUntil(entries(early, late), [])).toEqual(at('2026-09-02T23:59:59.999Z'));
    expect(logRetainedUntil(entries(late, early), [])).toEqual(at('2026-09-02T23:59:59.999Z'));
  });

  it('from the end of a non-disclosure period, and from the end of a renewed one', () => {
    const silent = read('2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z');
    expect(logRetainedUntil(entries(silent), [])).toEqual(at('2026-11-02T23:59:59.999Z'));
    expect(logRetainedUntil(entries(read('2026-06-01T00:00:00Z', '2026-05-01T00:00:00Z')), [])).toEqual(at('2026-12-02T23:59:59.999Z'));
    expect(logRetainedUntil(entries(silent), [at('2027-01-01T00:00:00Z')])).toEqual(at('2027-07-02T23:59:59.999Z'));
  });

  it('not at all for a read of their own, or when there is nothing', () => {
    expect(logRetainedUntil(entries({ time: '2026-01-01T00:00:00Z', legal: { basis: 'SELF' } }), [])).toEqual(new Date(0));
    expect(logRetainedUntil(entries(), [])).toEqual(new Date(0));
  });

  it('from its time, when its law cannot be opened any more', () => {
    expect(logRetainedUntil(entries({ time: '2026-01-01T00:00:00Z' }), [])).toEqual(at('2026-07-02T23:59:59.999Z'));
  });

  it('for ever when its time cannot be read: that is an error, and no reason to destroy', () => {
    expect(() => logRetainedUntil(entries({}), [])).toThrow('Entry 0 has no instant in time');
    expect(() => logRetainedUntil(entries(read('2026-01-01T00:00:00Z', 'soon')), [])).toThrow(
      'Entry 0 has no instant in legal.secretUntil',
    );
  });
});
