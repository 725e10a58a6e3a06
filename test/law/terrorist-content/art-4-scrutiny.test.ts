/**
 * Regulation (EU) 2021/784, Art. 4: scrutiny of a removal order of another Member State by the authority of the platform's own. Hours that
 * protect others begin with the next full hour: Regulation (EEC, Euratom) No 1182/71, Art. 3(1).
 */
import { lawOf } from '@writ/orders-domain/law';
import type { Order, OrderStatus } from '@writ/orders-domain/order';
import { bodyOf } from '@writ/orders-domain/people';
import { scrutinyTimes } from '@writ/orders-domain/removal';
import { act, at, authority, codesOf, day, hour, minute, move, type Played, people, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';

const home = bodyOf(people.enforcing);
const tco = () => removal({ kind: 'TCO_REMOVAL', reportTo: null });
const standing = (status: OrderStatus, of = people.regulator): Order => ({ ...walked(tco(), status, of), home });
/** Served a minute past twelve. */
const served = (standing('SERVED').servedAt ?? at(0)).getTime();
const since = (ms: number): Date => new Date(served + ms);
const law = lawOf('TCO_REMOVAL');
const times = (order: Order) => scrutinyTimes(order, law, 'IE');

const finds = (
  outcome: 'INFRINGES' | 'STANDS' = 'INFRINGES',
  onRequest: Extract<Played, { type: 'scrutiniseOrder' }>['onRequest'] = null,
): Played => ({
  type: 'scrutiniseOrder',
  outcome,
  text: 'It names a news report as a call to join.',
  onRequest,
});
const asks: Played = { type: 'requestScrutiny', text: 'The item is a news report.' };
const outside = (change: Partial<Extract<Played, { type: 'recordScrutiny' }>> = {}): Played => ({
  type: 'recordScrutiny',
  outcome: 'INFRINGES',
  text: 'It names a news report as a call to join.',
  authority: 'Westland media commission',
  decidedAt: since(30 * hour),
  basis: { onRequestOf: null, receivedAt: since(0) },
  document: { reference: 'WMC 7/26', sha256: 'a'.repeat(64) },
  ...change,
});

describe('Regulation (EU) 2021/784, Art. 4(6)', () => {
  const afterService: OrderStatus[] = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE', 'FULFILLED', 'REFUSED'];
  test.each(afterService)('an order that is %s ceases to have legal effects when an infringement is found', (status) => {
    const { order, entries } = move(standing(status), finds(), people.enforcing, since(hour));
    expect([order.status, entries]).toEqual(['REVOKED', ['order.scrutinised.v1', 'order.revoked.v1']]);
    expect(order.scrutiny?.findings).toMatchObject([{ outcome: 'INFRINGES', authority: home, at: since(hour), document: null }]);
  });

  test.each(afterService)('an order that is %s stays as it is when no infringement is found', (status) => {
    const { order, entries } = move(standing(status), finds('STANDS'), people.enforcing, since(hour));
    expect([order.status, entries]).toEqual([status, ['order.scrutinised.v1']]);
  });

  test('an order that was withdrawn has no effects that could cease: the finding is recorded', () => {
    const { order, entries } = move(standing('WITHDRAWN'), finds(), people.enforcing, since(hour));
    expect([order.status, entries]).toEqual(['WITHDRAWN', ['order.scrutinised.v1']]);
  });

  test('the decision is a reasoned one, and only the authority of the platform’s own state takes it', () => {
    const order = standing('FULFILLED');
    expect(codesOf(act(order, { ...finds(), text: ' ' } as Played, people.enforcing, since(hour)))).toEqual(['MISSING']);
    for (const who of [people.otherEnforcing, people.regulator, people.agent, people.counsel, people.auditor, 'SYSTEM'] as const)
      expect(codesOf(act(order, finds(), who, since(hour)))).toEqual(['NOT_FOUND']);
    expect(codesOf(act({ ...order, home: null }, finds(), people.enforcing, since(hour))), 'not enrolled for it').toEqual(['NOT_FOUND']);
  });

  test('what is found once is found: an order without effects is not scrutinised again', () => {
    const { order } = move(standing('FULFILLED'), finds(), people.enforcing, since(hour));
    expect(codesOf(act(order, finds('STANDS'), people.enforcing, since(2 * hour)))).toEqual(['WRONG_STATE']);
    expect(codesOf(act(order, asks, people.counsel, since(2 * hour)))).toEqual(['WRONG_STATE']);
  });
});

describe('Regulation (EU) 2021/784, Art. 4(1)', () => {
  const domestic = { ...people.regulator, country: 'IE' };
  test('an order of the platform’s own state is copied to nobody and has no scrutiny', () => {
    const order = standing('FULFILLED', domestic);
    expect(times(order)).toBeNull();
    expect(codesOf(act(order, finds(), people.enforcing, since(hour)))).toEqual(['NOT_FOUND']);
    for (const played of [asks, outside({ decidedAt: since(minute) })])
      expect(act(order, played, people.counsel, since(hour))).toMatchObject({
        refused: [{ reason: 'WRONG_STATE', article: 'Regulation (EU) 2021/784, Art. 4' }],
      });
  });

  test('an order under Regulation (EU) 2022/2065 has none either', () => {
    const order = { ...walked(removal(), 'FULFILLED', people.regulator), home };
    expect(codesOf(act(order, asks, people.counsel, since(hour)))).toEqual(['WRONG_STATE']);
  });

  test('an order of another Member State has it from its receipt on, and the authority of the platform’s state sees it', () => {
    const order = standing('SERVED');
    expect(times(order)).toEqual({ requestUntil: at(49 * hour), findUntil: at(73 * hour) });
    expect(times({ ...order, servedAt: null })).toBeNull();
  });
});

describe('Regulation (EU) 2021/784, Art. 4(3)', () => {
  test('of its own motion the authority finds it within 72 hours of the copy, which end with their last full hour', () => {
    const order = standing('FULFILLED');
    expect(codesOf(act(order, finds(), people.enforcing, new Date(at(73 * hour).getTime() - 1)))).toEqual([]);
    expect(act(order, finds(), people.enforcing, at(73 * hour))).toMatchObject({
      refused: [{ reason: 'TOO_LATE', article: 'Regulation (EU) 2021/784, Art. 4' }],
    });
  });
});

describe('Regulation (EU) 2021/784, Art. 4(4)', () => {
  test('the platform requests it within 48 hours of its receipt of the order, with reasons', () => {
    const order = standing('FULFILLED');
    const { order: asked, entries } = move(order, asks, people.counsel, new Date(at(49 * hour).getTime() - 1));
    expect([asked.status, entries, asked.scrutiny?.requests.length]).toEqual(['FULFILLED', ['order.scrutiny.requested.v1'], 1]);
    expect(act(order, asks, people.counsel, at(49 * hour))).toMatchObject({
      refused: [{ reason: 'TOO_LATE', article: 'Regulation (EU) 2021/784, Art. 4(4)' }],
    });
    expect(codesOf(act(order, { ...asks, text: '' } as Played, people.counsel, since(hour)))).toEqual(['MISSING']);
    expect(codesOf(act(order, asks, people.agent, since(hour)))).toEqual(['NOT_FOUND']);
  });

  test('after a request the authority has 72 hours from its receipt, though those of the copy are over', () => {
    const asked = move(standing('FULFILLED'), asks, people.counsel, at(48 * hour)).order;
    expect(times(asked)?.findUntil).toEqual(at(121 * hour));
    const onRequest = { of: 'PROVIDER' as const, receivedAt: at(48 * hour) };
    expect(move(asked, finds('INFRINGES', onRequest), people.enforcing, at(120 * hour)).order.status).toBe('REVOKED');
    expect(codesOf(act(asked, finds('INFRINGES', onRequest), people.enforcing, at(121 * hour)))).toEqual(['TOO_LATE']);
    expect(codesOf(act(asked, finds(), people.enforcing, at(120 * hour))), 'of its own motion it is too late').toEqual(['TOO_LATE']);
  });

  test('a content provider who learns of the order weeks later requests it then: the 48 hours run from their information', () => {
    const onRequest = { of: 'CONTENT_PROVIDER' as const, receivedAt: at(43 * day) };
    expect(move(standing('FULFILLED'), finds('INFRINGES', onRequest), people.enforcing, at(45 * day)).order.status).toBe('REVOKED');
  });

  test('a request of the platform that the authority received more than 48 hours after the order came too late', () => {
    const onRequest = { of: 'PROVIDER' as const, receivedAt: at(49 * hour) };
    expect(codesOf(act(standing('FULFILLED'), finds('INFRINGES', onRequest), people.enforcing, at(50 * hour)))).toEqual(['TOO_LATE']);
  });

  test('a request is received after the order and before the decision', () => {
    for (const receivedAt of [new Date(served - 1), since(2 * hour)])
      expect(
        codesOf(act(standing('FULFILLED'), finds('INFRINGES', { of: 'CONTENT_PROVIDER', receivedAt }), people.enforcing, since(hour))),
      ).toEqual(['INVALID']);
  });
});

describe('Regulation (EU) 2021/784, Art. 4(7)', () => {
  test('a decision that came otherwise is recorded by counsel alone, with its document, and ends the effects at once', () => {
    const { order, entries } = move(standing('FULFILLED'), outside(), people.counsel, since(5 * day));
    expect([order.status, entries]).toEqual(['REVOKED', ['order.scrutinised.v1', 'order.revoked.v1']]);
    expect(order.scrutiny?.findings[0]).toMatchObject({
      authority: { organisation: 'Westland media commission', country: 'IE' },
      at: since(30 * hour),
      recordedAt: since(5 * day),
      document: { reference: 'WMC 7/26', sha256: 'a'.repeat(64) },
    });
  });

  test('the platform need not have an authority enrolled for that', () => {
    const order = { ...standing('FULFILLED'), home: null };
    expect(move(order, outside(), people.counsel, since(2 * day)).order.status).toBe('REVOKED');
  });

  test('what counts is when the authority decided: a decision after the 72 hours is too late, whenever it is recorded', () => {
    const late = outside({ decidedAt: at(73 * hour) });
    expect(codesOf(act(standing('FULFILLED'), late, people.counsel, since(5 * day)))).toEqual(['TOO_LATE']);
  });

  test('it names a document and an instant that has passed', () => {
    const order = standing('FULFILLED');
    for (const wrong of [
      outside({ document: { reference: 'WMC 7/26', sha256: 'A'.repeat(64) } }),
      outside({ decidedAt: since(6 * day) }),
      outside({ decidedAt: new Date(Number.NaN) }),
    ])
      expect(codesOf(act(order, wrong, people.counsel, since(5 * day)))).toEqual(['INVALID']);
    expect(codesOf(act(order, outside({ authority: ' ' }), people.counsel, since(5 * day)))).toEqual(['MISSING']);
    expect(codesOf(act(order, outside(), people.agent, since(5 * day)))).toEqual(['NOT_FOUND']);
    expect(codesOf(act(order, outside(), authority('x', 'ENFORCING', 'COURT', 'x', 'IE'), since(5 * day)))).toEqual(['NOT_FOUND']);
  });
});
