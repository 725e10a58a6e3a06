/** When a proposal can be sent, and as what. */
import { describe, expect, it } from 'vitest';
import { blank, faultOf, inputOf, type Part, type Proposal, tallyOf } from './proposal.ts';

const part = (changes: Partial<Part['decision']> = {}): Part => ({
  key: 't TRAFFIC',
  target: { id: 't' } as Part['target'],
  decision: {
    __typename: 'TargetDecision',
    category: 'TRAFFIC',
    outcome: 'PENDING',
    from: '2002-08-01T00:00:00.000Z',
    to: '2002-10-01T00:00:00.000Z',
    ...{ code: null, text: null, preserved: null },
    ...changes,
  },
});
/** What somebody types who means an instant of universal time, wherever they are. */
const typed = (instant: string): string => {
  const at = new Date(`${instant}:00Z`);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
/** Why a part is not granted as it was asked. */
const why = { code: 'OTHER', text: 'Because.', preserved: 'yes' } as const;
const proposed = (changes: Partial<Proposal>): Proposal => ({ ...blank(part()), ...changes });

describe('a proposal', () => {
  it('is empty at first', () => {
    expect(faultOf(blank(part()), part(), true)).toBe('undecided');
  });
  it.each<[string, Partial<Proposal>, ReturnType<typeof faultOf>]>([
    ['granted', { outcome: 'GRANTED' }, null],
    ['refused without a code', { outcome: 'REFUSED' }, 'code'],
    ['refused with a code and no reasons', { outcome: 'REFUSED', code: 'OTHER' }, 'text'],
    ['refused without a word on the data', { outcome: 'REFUSED', code: 'OTHER', text: 'Because.' }, 'preserved'],
    ['refused with all of it', { outcome: 'REFUSED', ...why }, null],
    ['narrowed to the same window', { outcome: 'NARROWED' }, 'window'],
    ['narrowed by a minute', { outcome: 'NARROWED', from: typed('2002-08-01T00:01'), ...why }, null],
    ['narrowed without reasons', { outcome: 'NARROWED', from: typed('2002-08-01T00:01') }, 'code'],
    ['narrowed past its begin', { outcome: 'NARROWED', from: typed('2002-07-31T23:59') }, 'window'],
    ['narrowed past its end', { outcome: 'NARROWED', to: typed('2002-10-01T00:01') }, 'window'],
    ['narrowed to nothing', { outcome: 'NARROWED', from: '2002-09-01T00:00', to: '2002-09-01T00:00' }, 'window'],
    ['narrowed without a begin', { outcome: 'NARROWED', from: '' }, 'window'],
  ])('%s', (_, changes, fault) => {
    expect(faultOf(proposed(changes), part(), true)).toBe(fault);
  });
});

describe('the decision that is sent', () => {
  it('for a grant has neither window nor code, whatever was typed before', () => {
    expect(inputOf(proposed({ outcome: 'GRANTED', code: 'OTHER', from: '2002-09-01T00:00' }), part())).toEqual({
      target: 't',
      category: 'TRAFFIC',
      outcome: 'GRANTED',
    });
  });
  it('for a narrowing has the window in universal time', () => {
    expect(inputOf(proposed({ outcome: 'NARROWED', from: typed('2002-09-01T08:30') }), part())).toMatchObject({
      from: '2002-09-01T08:30:00.000Z',
      to: '2002-10-01T00:00:00.000Z',
    });
  });
  it('for a narrowing keeps the seconds of an unchanged bound', () => {
    const exact = part({ from: '2002-08-01T00:00:30.250Z' });
    const proposal = { ...blank(exact), outcome: 'NARROWED' as const, to: typed('2002-09-01T00:00'), ...why };
    expect(faultOf(proposal, exact, true)).toBeNull();
    expect(inputOf(proposal, exact)).toMatchObject({ from: '2002-08-01T00:00:30.250Z', to: '2002-09-01T00:00:00.000Z' });
  });
  it('for an item has no category', () => {
    expect(inputOf(proposed({ outcome: 'REFUSED', code: 'OTHER', text: 'Because.' }), part({ category: null }))).toEqual({
      target: 't',
      outcome: 'REFUSED',
      code: 'OTHER',
      text: 'Because.',
    });
  });
});

it('the proposal counts what was refused before as refused, and what has no decision as open', () => {
  const other = { ...part({ outcome: 'REFUSED' }), key: 't CONTENT' };
  const third = { ...part(), key: 't SUBSCRIBER' };
  expect(
    tallyOf([part(), other, third], { 't TRAFFIC': proposed({ outcome: 'NARROWED' }), 't CONTENT': proposed({ outcome: 'GRANTED' }) }),
  ).toEqual({
    asked: 3,
    granted: 0,
    narrowed: 1,
    refused: 1,
    open: 1,
  });
});
