/**
 * Regulation (EU) 2023/1543, Art. 11(1) to (3) and Annex V, recital 60: production of what is preserved is requested by an order of another authority, a
 * European Investigation Order or mutual legal assistance. Once that is confirmed the data are preserved until they are produced, and no
 * longer than the authority needs them.
 */
import { clockOf, dueOf } from '@writ/orders-domain/clocks';
import { keepsPreserved, type Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  day,
  documentOf,
  hour,
  move,
  type Played,
  people,
  preserving,
  production,
  received,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const request = {
  instrument: 'INVESTIGATION_ORDER',
  ...{ organisation: 'Sudport court', country: 'FR', reference: 'EIO 26/114', requestedAt: at(20 * day) },
} as const;
const confirmed = (change: object = {}) => ({ type: 'confirmProductionRequest', request: { ...request, ...change } }) as Played;
const recorded: Played = { type: 'recordProductionRequest', request, text: 'Annex V, by e-CODEX.' };
const kept = walked(preserving(), 'IN_FORCE', people.court);
const elsewhere = move(kept, confirmed(), people.court, at(30 * day)).order;

describe('Regulation (EU) 2023/1543, Art. 11(1): without a confirmation', () => {
  it('a preservation ends after 60 days', () => {
    const due = dueOf(kept, 'PRESERVATION') ?? expect.fail('it has no end');
    const ended = move(kept, { type: 'expire' }, 'SYSTEM', due).order;
    expect([ended.status, keepsPreserved(ended)]).toEqual(['EXPIRED', false]);
  });

  it('and then there is nothing to prolong', () => {
    const due = dueOf(kept, 'PRESERVATION') ?? expect.fail('it has no end');
    expect(codesOf(act(kept, confirmed(), people.court, due))).toContain('TOO_LATE');
    expect(codesOf(act(kept, recorded, people.counsel, due))).toContain('TOO_LATE');
  });
});

describe('Regulation (EU) 2023/1543, Art. 11(2): production is requested elsewhere', () => {
  it('the authority confirms it with instrument, authority, reference and instant, and it is in the log', () => {
    const { order, entries } = move(kept, confirmed(), people.court, at(30 * day));
    expect(entries).toEqual(['order.production.requested.v1']);
    expect(order.productionRequests).toEqual([{ ...request, confirmedAt: at(30 * day) }]);
  });

  it('from then on no time ends the preservation', () => {
    expect(codesOf(act(elsewhere, { type: 'expire' }, 'SYSTEM', at(4_000 * day)))).toEqual(['NOT_YET']);
    expect(keepsPreserved(elsewhere)).toBe(true);
  });

  it('nor does the end of a production order that was asked here at the same time', () => {
    const both = move(elsewhere, { type: 'awaitProduction' }, 'SYSTEM', at(31 * day)).order;
    const one = move(both, { type: 'endProduction' }, 'SYSTEM', at(40 * day)).order;
    expect(codesOf(act(one, { type: 'expire' }, 'SYSTEM', at(4_000 * day)))).toEqual(['NOT_YET']);
  });

  it('it is an act of the authority, and of no other body; nor is it the reviewer who records it', () => {
    for (const who of [people.otherPolice, people.regulator, people.agent])
      expect(codesOf(act(kept, confirmed(), who, at(30 * day)))).toEqual(['NOT_FOUND']);
    for (const who of [people.agent, people.court]) expect(codesOf(act(kept, recorded, who, at(30 * day)))).toEqual(['NOT_FOUND']);
  });

  it('counsel records a confirmation that came otherwise, as for an order that was received otherwise', () => {
    const outside = received(documentOf(preserving()));
    const { order, entries } = move(outside, recorded, people.counsel, at(21 * day));
    expect([entries, order.history.at(-1)?.text]).toEqual([['order.production.requested.v1'], 'Annex V, by e-CODEX.']);
    expect(codesOf(act(order, { type: 'expire' }, 'SYSTEM', at(400 * day)))).toEqual(['NOT_YET']);
    expect(codesOf(act(outside, { ...recorded, text: ' ' } as Played, people.counsel, at(21 * day)))).toEqual(['MISSING']);
  });

  it('also of an order that the platform refused, whose sixty days run on', () => {
    const refused = walked(preserving(), 'REFUSED', people.court);
    const order = move(refused, confirmed(), people.court, at(30 * day)).order;
    expect(codesOf(act(order, { type: 'expire' }, 'SYSTEM', at(400 * day)))).toEqual(['NOT_YET']);
  });

  it.each<[string, object, string]>([
    ['no authority', { organisation: ' ' }, 'MISSING'],
    ['no reference', { reference: '' }, 'MISSING'],
    ['a country that is none', { country: 'France' }, 'INVALID'],
    ['a request that is still to be issued', { requestedAt: at(31 * day) }, 'INVALID'],
  ])('is refused with %s', (_, change, code) => expect(codesOf(act(kept, confirmed(change), people.court, at(30 * day)))).toEqual([code]));

  it('is confirmed once for each request, and a second request beside it', () => {
    expect(codesOf(act(elsewhere, confirmed(), people.court, at(31 * day)))).toEqual(['INVALID']);
    expect(codesOf(act(elsewhere, confirmed({ reference: 'MLA 3/26' }), people.court, at(31 * day)))).toEqual([]);
  });

  it('is nothing for a production order, which preserves until it is answered', () => {
    const producing = walked(production(), 'SERVED');
    expect(codesOf(act(producing, recorded, people.counsel, at(hour)))).toEqual(['WRONG_STATE']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 11(2) and (3): it ends', () => {
  const ends = (order: Order) => keepsPreserved(order);

  it('with the production, which counsel records, and not without a request for it', () => {
    const produced: Played = { type: 'recordProduction', text: 'To the court of Sudport, on 20 April.' };
    expect(codesOf(act(kept, produced, people.counsel, at(40 * day)))).toEqual(['WRONG_STATE']);
    const { order, entries, effects } = move(elsewhere, produced, people.counsel, at(40 * day));
    expect([order.status, entries, ends(order)]).toEqual(['FULFILLED', ['order.fulfilled.v1'], false]);
    expect(effects).toContain('END_PRESERVATION');
    expect(codesOf(act(elsewhere, produced, people.agent, at(40 * day)))).toEqual(['NOT_FOUND']);
  });

  it('with a withdrawal', () => {
    const order = move(elsewhere, { type: 'withdrawOrder', reason: 'Solved.' }, people.court, at(40 * day)).order;
    expect(ends(order)).toBe(false);
  });

  it('when the authority needs it no longer', () => {
    const refused = move(walked(preserving(), 'REFUSED', people.court), confirmed(), people.court, at(30 * day)).order;
    const order = move(refused, { type: 'endPreservation', reason: 'The proceedings are closed.' }, people.court, at(40 * day)).order;
    expect([clockOf(refused, 'PRESERVATION')?.endedAt, ends(order)]).toEqual([null, false]);
  });
});
