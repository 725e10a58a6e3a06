/**
 * Regulation (EU) 2023/1543, Art. 10(2), 19(1) and (5): an order is received through the decentralised system or by other means, and the times of the
 * platform run from its receipt, whether or not its authority is enrolled here.
 */
import { clockOf, dueOf } from '@writ/orders-domain/clocks';
import { participations } from '@writ/orders-domain/machine';
import { keepsPreserved, type Order } from '@writ/orders-domain/order';
import { isVisibleTo } from '@writ/orders-domain/people';
import {
  act,
  at,
  authority,
  codesOf,
  day,
  decideAll,
  documentOf,
  elsewhere,
  emergency,
  hour,
  move,
  type Played,
  people,
  production,
  received,
  receiving,
  release,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const checked: Played = {
  type: 'checkAuthenticity',
  means: 'REGISTER',
  confirmed: true,
  text: 'The atlas of the Commission names the court.',
};
const reviewed = (order: Order, now = at(2 * hour)): Order =>
  move(move(order, { type: 'claim' }, people.otherAgent, now).order, decideAll(order), people.otherAgent, now).order;
const releasing = (order: Order, change: object = {}, now = at(2 * hour)) =>
  act(order, { ...release(order), signersEnrolled: false, ...change } as Played, people.counsel, now);

describe('Regulation (EU) 2023/1543, Art. 10(2): an order that came by e-CODEX', () => {
  const friday = new Date('2026-03-06T20:30:00Z');
  const monday = new Date('2026-03-09T08:00:00Z');
  const document = documentOf(production(), { receivedAt: friday, issuedAt: friday });

  it('is served at its receipt on Friday evening, though it is recorded on Monday, and its ten days run from Friday', () => {
    const { order, entries, effects } = receiving(document, people.agent, monday) as Extract<
      ReturnType<typeof receiving>,
      { order: Order }
    >;
    expect([order.status, order.servedAt, entries]).toEqual(['SERVED', friday, ['order.received.v1', 'order.served.v1']]);
    expect(effects).toEqual(['PRESERVE', 'OPEN_WORK']);
    // The tenth day after the sixth is a Monday: the time ends with it (Regulation 1182/71, Art. 3(1), (2)).
    expect([clockOf(order, 'ANSWER')?.startedAt, dueOf(order, 'ANSWER')]).toEqual([friday, new Date('2026-03-17T00:00:00Z')]);
  });

  it('is refused with a receipt in the future, a receipt before its issue, or no document', () => {
    const refused = (change: object) => codesOf(receiving({ ...document, ...change }, people.agent, monday));
    expect(refused({ receivedAt: new Date(monday.getTime() + 1) })).toEqual(['INVALID']);
    expect(refused({ issuedAt: new Date(friday.getTime() + 1) })).toEqual(['INVALID']);
    expect(refused({ bytes: 0 })).toEqual(['MISSING']);
    expect(refused({ issuing: { organisation: ' ', country: 'France', office: 'COURT' } })).toEqual(['MISSING', 'INVALID']);
  });

  it('is recorded by agents and counsel, and by no authority', () => {
    expect(codesOf(receiving(document, people.counsel, monday))).toEqual([]);
    for (const who of [people.police, people.auditor, people.holder])
      expect(codesOf(receiving(document, who, monday))).toEqual(['NOT_FOUND']);
  });

  it('is served whatever its text lacks: what it lacks is answered by its reviewer', () => {
    const bare = production({ purpose: '', legalBasis: { ...production().legalBasis, grounds: '', offence: null } });
    expect(received(documentOf(bare)).status).toBe('SERVED');
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(4): an emergency', () => {
  it('has its eight hours from receipt', () => {
    const order = received(documentOf(emergency()), people.agent, at(7 * hour));
    expect(dueOf(order, 'ANSWER')).toEqual(at(8 * hour));
  });
});

describe('two people of the platform, and a third who recorded it', () => {
  const order = received();

  it('whoever recorded it neither reviews nor releases it, nor checks whether it is genuine', () => {
    expect(participations(order)).toMatchObject([{ part: 'RECORDER', person: { subject: 'agent' } }]);
    expect(codesOf(act(order, { type: 'claim' }, people.agent, at(hour)))).toEqual(['SAME_PERSON']);
    expect(codesOf(act(order, checked, people.agent, at(hour)))).toEqual(['SAME_PERSON']);
    const byCounsel = reviewed(received(documentOf(), people.counsel));
    expect(codesOf(releasing(byCounsel, { reason: 'It is known.' }))).toEqual(['SAME_PERSON']);
  });

  it('authenticity is a check beside and no condition: without it the release needs a reason, and with it none', () => {
    const unchecked = reviewed(order);
    expect(releasing(unchecked)).toMatchObject({ refused: [{ reason: 'MISSING', message: expect.stringContaining('authority') }] });
    const answer = releasing(unchecked, { reason: 'The court is known from ten orders.' });
    expect('order' in answer && [answer.order.status, answer.order.history.at(-1)?.text]).toEqual([
      'IN_FORCE',
      'NOT_AUTHENTICATED: The court is known from ten orders.',
    ]);
    const { order: found, entries } = move(order, checked, people.otherCounsel, at(hour));
    expect([entries, found.received?.authenticity]).toMatchObject([
      ['order.authenticity.checked.v1'],
      { means: 'REGISTER', confirmed: true },
    ]);
    expect(releasing(reviewed(found))).toMatchObject({ order: { status: 'IN_FORCE' } });
  });

  it('one that was found to be forged is granted by nobody', () => {
    const forged = move(order, { ...checked, confirmed: false } as Played, people.otherCounsel, at(hour)).order;
    const claimed = move(forged, { type: 'claim' }, people.otherAgent, at(hour)).order;
    expect(codesOf(act(claimed, decideAll(claimed), people.otherAgent, at(hour)))).toEqual(['NOT_YET']);
    expect(move(claimed, decideAll(claimed, 'REFUSED'), people.otherAgent, at(hour)).order.status).toBe('REFUSED');
  });

  it('its withdrawal is recorded after the end too, so that what a refused order preserves is let go', () => {
    const claimed = move(order, { type: 'claim' }, people.otherAgent, at(hour)).order;
    const refused = move(claimed, decideAll(claimed, 'REFUSED'), people.otherAgent, at(hour)).order;
    const withdrawn = move(refused, { type: 'recordWithdrawal', text: 'By letter.' }, people.otherCounsel, at(hour));
    expect([withdrawn.order.status, withdrawn.effects]).toEqual(['WITHDRAWN', ['END_PRESERVATION']]);
  });

  it('an order that was submitted here has no authenticity to check, and nothing of it is recorded outside', () => {
    const submitted = { ...order, received: null };
    expect(codesOf(act(submitted, checked, people.otherCounsel, at(hour)))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(submitted, { type: 'recordWithdrawal', text: 'By letter.' }, people.otherCounsel, at(hour)))).toEqual([
      'WRONG_STATE',
    ]);
  });
});

describe('no grant exceeds the floor', () => {
  it.each<[string, Partial<Parameters<typeof production>[0] & object>, string, object?]>([
    [
      'content that no court has ordered or validated',
      {},
      'WRONG_STATE',
      { issuing: { organisation: 'far-police', country: 'FR', office: 'OTHER_COMPETENT_AUTHORITY' } },
    ],
    ['a window that is not over', { to: at(30 * day) }, 'WINDOW_NOT_PAST'],
    ['a case without an offence', { legalBasis: { ...production().legalBasis, offence: null } }, 'BEYOND_FLOOR'],
  ])('%s is served and reviewed, and not released by machine', (_, change, code, stated = {}) => {
    const order = reviewed(received(documentOf(production(change), stated)));
    expect(codesOf(releasing(order, { reason: 'It is known.' }))).toContain(code);
  });
});

describe('its authority', () => {
  const officer = authority('officer', 'ISSUING', 'COURT', 'far-court', 'FR');
  const asking = (order: Order) =>
    move(
      move(order, { type: 'claim' }, people.otherAgent, at(hour)).order,
      { type: 'askClarification', codes: ['INSUFFICIENT_INFORMATION'], text: 'Which account?' },
      people.otherAgent,
      at(hour),
    ).order;

  it('sees it here when its body is enrolled under that name, and another body does not', () => {
    const caller = (who: typeof officer) => ({ ...who, graph: 'authority' as const }) as Parameters<typeof isVisibleTo>[1];
    expect(isVisibleTo(received(), caller(officer), at(hour))).toBe(true);
    expect(isVisibleTo(received(), caller({ ...officer, country: 'DE' }), at(hour))).toBe(false);
  });

  it('answers a question outside, which counsel records, and the time goes on', () => {
    const asked = asking(received());
    const answered = move(asked, { type: 'recordClarification', text: 'By e-CODEX: the second one.' }, people.counsel, at(2 * hour));
    expect([answered.order.status, answered.entries]).toEqual(['UNDER_REVIEW', ['order.clarification.answered.v1']]);
    expect(codesOf(act(asked, { type: 'recordClarification', text: ' ' }, people.counsel, at(2 * hour)))).toEqual(['MISSING']);
    expect(codesOf(act(asked, { type: 'recordClarification', text: 'x' }, people.otherAgent, at(2 * hour)))).toEqual(['NOT_FOUND']);
  });

  it('withdraws it outside, which counsel records', () => {
    const { order, entries } = move(received(), { type: 'recordWithdrawal', text: 'By e-CODEX.' }, people.counsel, at(hour));
    expect([order.status, entries]).toEqual(['WITHDRAWN', ['order.withdrawn.v1']]);
  });

  it('says outside that it no longer needs what is preserved, which counsel records once the order is over: Art. 10(9)', () => {
    const running = received();
    const noLonger = { type: 'recordNoLongerNeeded', text: 'By letter.' } as const;
    expect(codesOf(act(running, noLonger, people.counsel, at(hour)))).toEqual(['WRONG_STATE']);
    const claimed = move(running, { type: 'claim' }, people.otherAgent, at(hour)).order;
    const refused = move(claimed, decideAll(claimed, 'REFUSED'), people.otherAgent, at(hour)).order;
    expect(keepsPreserved(refused)).toBe(true);
    expect(codesOf(act(refused, noLonger, people.otherAgent, at(2 * hour)))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(refused, { ...noLonger, text: ' ' }, people.counsel, at(2 * hour)))).toEqual(['MISSING']);
    const { order, entries, effects } = move(refused, noLonger, people.counsel, at(2 * hour));
    expect([order.status, entries, keepsPreserved(order)]).toEqual(['REFUSED', ['order.preservation.ended.v1'], false]);
    expect(effects).toContain('END_PRESERVATION');
    expect(codesOf(act(order, noLonger, people.counsel, at(3 * hour)))).toEqual(['WRONG_STATE']);
  });

  it('has no hold before the enforcing authority is notified: that time runs from there', () => {
    const order = received(documentOf(production({ notified: elsewhere })), people.agent, at(hour));
    expect([clockOf(order, 'HOLD'), order.notifiedAt]).toEqual([null, null]);
  });
});
