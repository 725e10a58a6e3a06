/** Regulation (EU) 2023/1543, Art. 10(1) and (9), Art. 11 and Annex III: what was preserved is kept until the law no longer asks for it, whatever we do. */
import { isRefused, type Moved } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  day,
  decideAll,
  emergency,
  hour,
  move,
  type Played,
  people,
  preserving,
  production,
  release,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const west = { organisation: 'west-enforcing', country: 'IE' };
const destroys = ({ effects }: Moved): boolean => effects.includes('END_PRESERVATION');
const needless: Played = { type: 'endPreservation', reason: 'The proceedings are closed.' };
const withdraw: Played = { type: 'withdrawOrder', reason: 'Solved.' };
const reviewed = walked(production(), 'UNDER_REVIEW');
const refused = move(reviewed, decideAll(reviewed, 'REFUSED'), people.agent);

/** An order in force of which one category was refused. */
function inPart(): Order {
  const decisions = reviewed.decisions.map(({ target, category }) =>
    category === 'CONTENT'
      ? { target, category, outcome: 'REFUSED' as const, window: null, code: 'OUT_OF_SCOPE' as const, text: 'Not ours.', preserved: true }
      : { target, category, outcome: 'GRANTED' as const, window: null, code: null, text: null, preserved: null },
  );
  const approved = move(reviewed, { type: 'decideOrder', decisions }, people.agent).order;
  return move(approved, release(approved), people.counsel).order;
}

describe('Regulation (EU) 2023/1543, Art. 10(9): what is preserved is not destroyed', () => {
  it('when the platform refuses the order, so that Art. 16 can still enforce it', () => expect(destroys(refused)).toBe(false));

  it('when the issuing authority answers a question with corrected content, and its withdrawal before the next service ends it', () => {
    const asked = walked(production(), 'CLARIFICATION');
    const corrected = move(
      asked,
      { type: 'answerClarification', content: production({ purpose: 'Another.' }), text: 'Another.' },
      people.police,
    );
    expect([corrected.order.status, destroys(corrected)]).toEqual(['SUBMITTED', false]);
    expect(destroys(move(corrected.order, withdraw, people.police))).toBe(true);
  });

  it('when an emergency order is not validated in 48 hours: nothing happens at all', () => {
    const open = walked(emergency(), 'IN_FORCE');
    expect(codesOf(act(open, { type: 'expire' }, 'SYSTEM', at(49 * hour)))).toEqual(['NOT_YET']);
    expect(codesOf(act(open, { type: 'escalate' }, 'SYSTEM', at(49 * hour)))).toEqual(['NOT_YET']);
  });

  it('when the enforcing authority objects to the order, before the issuing one has withdrawn it', () => {
    const held = walked(production({ notified: west }), 'HELD');
    const grounds = held.decisions.map(({ target, category }) => ({ target, category, ground: 'NE_BIS_IN_IDEM' as const }));
    expect(destroys(move(held, { type: 'objectToOrder', grounds }, people.enforcing))).toBe(false);
  });

  it('when an access under it was unlawful: what is kept at the platform is not what was disclosed', () =>
    expect(destroys(move(walked(production(), 'IN_FORCE'), { type: 'reverseAccess', complaint: 'c' }, 'SYSTEM'))).toBe(false));
});

describe('Regulation (EU) 2023/1543, Art. 10(9): what is preserved is destroyed', () => {
  it('when the order is fulfilled whole', () =>
    expect(destroys(move(walked(production(), 'IN_FORCE'), { type: 'acknowledgeDisclosure' }, people.police))).toBe(true));

  it('but not when a part of it was refused or narrowed', () =>
    expect(destroys(move(inPart(), { type: 'acknowledgeDisclosure' }, people.police))).toBe(false));

  it('when the order is withdrawn, also after it was refused or fulfilled in part', () => {
    expect(destroys(move(walked(production(), 'SERVED'), withdraw, people.police))).toBe(true);
    expect(destroys(move(refused.order, withdraw, people.police))).toBe(true);
    const closed = move(inPart(), { type: 'acknowledgeDisclosure' }, people.police).order;
    expect(destroys(move(closed, withdraw, people.police))).toBe(true);
  });

  it('when validation is refused, since the issuing authority withdraws the order then: Art. 4(5)', () =>
    expect(destroys(move(walked(emergency(), 'SERVED'), { type: 'refuseValidation', reason: 'No.' }, people.judge))).toBe(true));

  it('when a court annuls the order, and not when the order remains in force', () => {
    const challenged = move(
      refused.order,
      { type: 'recordChallenge', forum: 'Court', filedAt: at(0), text: 'Unlawful.' },
      people.counsel,
    ).order;
    const ended = (outcome: 'ANNULLED' | 'ORDER_STANDS') =>
      move(
        challenged,
        { type: 'endChallenge', challenge: challenged.challenges[0]?.id ?? '', outcome, text: 'So decided.' },
        people.counsel,
      );
    expect([destroys(ended('ANNULLED')), destroys(ended('ORDER_STANDS'))]).toEqual([true, false]);
  });

  it('when the issuing or the enforcing authority says that it is needed no longer, once, and nobody else', () => {
    const ended = move(refused.order, needless, people.policeColleague);
    expect([ended.order.status, ended.entries, destroys(ended)]).toEqual(['REFUSED', ['order.preservation.ended.v1'], true]);
    expect(codesOf(act(ended.order, needless, people.policeColleague))).toEqual(['WRONG_STATE']);
    const notified = walked(production({ notified: west }), 'REFUSED');
    expect(destroys(move(notified, needless, people.enforcing))).toBe(true);
    for (const who of [people.counsel, people.agent, people.otherEnforcing, people.otherPolice])
      expect(codesOf(act(notified, needless, who))).toEqual(['NOT_FOUND']);
  });

  it('but not of an order that is open: that one is withdrawn', () =>
    expect(codesOf(act(reviewed, needless, people.police))).toEqual(['WRONG_STATE']));
});

describe('Regulation (EU) 2023/1543, Art. 11(1): a preservation order keeps for 60 days', () => {
  const open = walked(preserving(), 'UNDER_REVIEW');
  const over = move(open, decideAll(open, 'REFUSED'), people.agent).order;
  const due = open.clocks.find(({ kind }) => kind === 'PRESERVATION')?.dueAt ?? expect.fail('no clock');

  it('also when the platform refused it, and no longer than that', () => {
    expect(codesOf(act(over, { type: 'expire' }, 'SYSTEM', new Date(due.getTime() - 1)))).toEqual(['NOT_YET']);
    const ended = move(over, { type: 'expire' }, 'SYSTEM', due);
    expect([ended.order.status, destroys(ended)]).toEqual(['REFUSED', true]);
    expect(isRefused(act(ended.order, { type: 'expire' }, 'SYSTEM', due))).toBe(true);
  });

  it('and longer while production was asked for in the meantime: Art. 11(2)', () => {
    const awaited = move(over, { type: 'awaitProduction' }, 'SYSTEM', at(30 * day)).order;
    expect(codesOf(act(awaited, { type: 'expire' }, 'SYSTEM', at(200 * day)))).toEqual(['NOT_YET']);
  });
});

describe('Regulation (EU) 2023/1543, Annex III: what one order preserved is produced by another one', () => {
  const again = (preservation: Order | null) =>
    codesOf(
      act(
        { ...walked(production(), 'DRAFT'), preservation: 'first', earlier: 'first' },
        {
          type: 'submitOrder',
          known: { earlier: preservation, preservation, wasRefused: false, underAnotherLaw: [], enforcing: [] },
        },
        people.police,
      ),
    );
  it('of the same body, which names the one that was refused', () => expect(again(refused.order)).toEqual([]));
  it('and not from one that was withdrawn, of which nothing is kept', () =>
    expect(again(walked(production(), 'WITHDRAWN'))).toEqual(['LINK']));
});
