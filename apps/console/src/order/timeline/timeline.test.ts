import { describe, expect, it } from 'vitest';
import type { EventFacts, Signature } from '../order-facts.ts';
import { sampleOrder } from '../testing/sample-order.ts';
import { gapBefore, timelineOf } from './timeline.ts';

const now = Date.parse('2026-03-10T12:00:00Z');
const told = (order = sampleOrder(), sources = {}) => timelineOf({ order, ...sources }, now);

describe('the timeline of an order', () => {
  it('has steps, clocks, pauses, duties and readings in one order, the earliest first', () => {
    const readings = [{ at: '2026-03-09T08:00:00Z', target: 'target-1', categories: ['TRAFFIC' as const], index: '41' }];
    const items = told({ ...sampleOrder(), readings });
    expect(items.map(({ id }) => id)).toEqual([
      'step-1',
      'step-2',
      'clock-ANSWER',
      'pause-ANSWER-0',
      'step-3',
      'duty-d1',
      'read-41',
      'done-d1',
      'due-ANSWER',
    ]);
    expect(items.filter(({ ahead }) => ahead).map(({ id }) => id)).toEqual(['due-ANSWER']);
    expect(items.find(({ kind }) => kind === 'READING')).toMatchObject({
      actor: 'AUTHORITY',
      indexes: ['41'],
      said: { categories: ['TRAFFIC'] },
    });
  });

  it('names the role by the act, and by the signature where two authorities may do the same', () => {
    const by: Signature = { at: '2026-03-02T10:00:00Z', country: 'DE', office: 'JUDGE', organisation: 'court', person: 'judge' };
    const withdrawal: EventFacts = {
      act: 'withdrawOrder',
      at: by.at,
      from: 'SERVED',
      to: 'WITHDRAWN',
      generation: 4,
      text: null,
      codes: [],
      publicPurpose: null,
    };
    const actor = (event: object) => told({ ...sampleOrder(), history: [{ ...withdrawal, ...event }] })[0]?.actor;
    expect(actor({})).toBe('AUTHORITY');
    expect(actor({ by })).toBe('VALIDATING');
    expect(actor({ by: { ...by, organisation: 'police' } })).toBe('ISSUING');
    expect(actor({ act: 'releaseOrder' })).toBe('COUNSEL');
    expect(actor({ act: 'expire' })).toBe('SYSTEM');
  });

  it('shows an entry of the log at its step, and any other separately', () => {
    const entries = [
      { index: '7', type: 'order.submitted.v1', at: '2026-03-02T10:00:00.000Z', outcome: 'SUCCESS' },
      { index: '9', type: 'record.disclosed.v1', at: '2026-03-02T10:00:00.000Z', outcome: 'SUCCESS' },
      { index: '10', type: 'record.preserved.v1', at: '2026-03-02T10:00:00.000Z', outcome: 'SUCCESS' },
    ];
    const items = told(sampleOrder(), { entries });
    expect(items.find(({ id }) => id === 'step-2')?.indexes).toEqual(['7']);
    expect(items.find(({ id }) => id === 'entry-9')).toMatchObject({ kind: 'READING', actor: 'AUTHORITY', indexes: ['9'] });
    expect(items.find(({ id }) => id === 'entry-10')).toMatchObject({ kind: 'ENTRY', actor: 'SYSTEM' });
    expect(items.some(({ id }) => id === 'entry-7')).toBe(false);
    const readings = [{ at: '2026-03-02T10:00:00.000Z', target: 'target-1', categories: ['TRAFFIC' as const], index: '9' }];
    const withReading = timelineOf({ order: { ...sampleOrder(), readings }, entries }, now);
    expect(withReading.filter(({ indexes }) => indexes.includes('9')).map(({ id }) => id)).toEqual(['read-9']);
  });
});

describe('a gap in the timeline', () => {
  it('is a day or more without anything, and is never in the future', () => {
    const items = told();
    const gaps = items.flatMap(({ id }, index) => (gapBefore(items, index) === null ? [] : [id]));
    expect(gaps).toEqual(['step-2', 'pause-ANSWER-0', 'step-3', 'duty-d1', 'done-d1']);
    expect(gapBefore(items, 1)).toBe(Date.parse('2026-03-02T10:00:00Z') - Date.parse('2026-03-01T10:00:00Z'));
  });
});
