/** Who tells the person whose data were produced, and what keeps the platform from it: Regulation (EU) 2023/1543, Art. 13. */
import { heldUntil, isHeldBack, notificationTiming } from '@writ/orders-domain/informing';
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import { nonDisclosureState } from '@writ/orders-domain/non-disclosure';
import type { OrderContent } from '@writ/orders-domain/order';
import { act, at, codesOf, day, move, people, production, walked } from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';

const until = (end: Date | null) => ({ ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until: end });
const inForce = (change: Partial<OrderContent>) => walked(production({ informBy: null, ...change }), 'IN_FORCE');
const years = 3_650 * day;

describe('Regulation (EU) 2023/1543, Art. 13(1): the issuing authority informs the person,', () => {
  test.each([
    ['with a day that has passed', inForce({ informBy: at(30 * day) })],
    ['without a day', inForce({})],
    ['with a non-disclosure period whose day has passed', inForce({ secrecy: until(at(60 * day)) })],
    ['with a non-disclosure period without an end', inForce({ secrecy: until(null) })],
  ])('so of an order %s the platform tells nobody, and shows nothing, however long it takes', (_which, order) => {
    for (const when of [at(day), at(31 * day), at(61 * day), at(years)]) {
      expect(notificationTiming(order, true, when)).toBe('NEVER');
      expect(isHeldBack(order, when)).toBe(true);
    }
    expect(heldUntil(order)).toBe('NO_DAY');
  });

  test('so what was read is shown from its confirmation on, and not from the day on which it says that it told', () => {
    const order = inForce({ informBy: at(30 * day) });
    const confirmed = move(order, { type: 'confirmInformed', at: at(19 * day) }, people.police, at(20 * day)).order;
    expect(heldUntil(confirmed)).toEqual(at(20 * day));
    expect([isHeldBack(confirmed, at(20 * day - 1)), isHeldBack(confirmed, at(20 * day))]).toEqual([true, false]);
    expect(notificationTiming(confirmed, true, at(40 * day)), 'and the platform still tells nobody').toBe('NEVER');
  });

  test('so lifting a non-disclosure period shows nothing, unless the authority releases the order to the person expressly', () => {
    const order = inForce({ secrecy: until(null) });
    const lifted = move(order, { type: 'liftSecrecy' }, people.police, at(10 * day)).order;
    expect([nonDisclosureState(lifted, at(10 * day)), isHeldBack(lifted, at(years))]).toEqual(['ENDED', true]);
    const released = move(order, { type: 'liftSecrecy', release: true }, people.police, at(10 * day)).order;
    expect([heldUntil(released), released.informedAt]).toEqual([at(10 * day), null]);
  });

  test('so a confirmation of one scope shows nothing of another', () => {
    const order = inForce({});
    const { informedAt, knowableFrom } = move(order, { type: 'confirmInformed', at: at(19 * day) }, people.police, at(20 * day)).order;
    const asked = { ...walked(production({ informBy: null }), 'CLARIFICATION'), informedAt, knowableFrom };
    const content = production({ informBy: null, purpose: 'Another.' });
    const anew = move(asked, { type: 'answerClarification', content, text: 'Changed.' }, people.police).order;
    expect(isHeldBack(anew, at(years))).toBe(true);
  });
});

describe('Regulation (EU) 2023/1543, Art. 13(2): the authority may delay, restrict or omit it,', () => {
  test('so an order needs no day, and its non-disclosure no end', () => {
    const draft = (change: Partial<OrderContent>) => walked(production({ informBy: null, ...change }), 'DRAFT');
    const submitted = (change: Partial<OrderContent>) => codesOf(act(draft(change), { type: 'submitOrder' }, people.police));
    expect(submitted({})).toEqual([]);
    expect(submitted({ secrecy: until(null) })).toEqual([]);
    expect(submitted({ secrecy: until(at(years)) })).toEqual([]);
    expect(submitted({ secrecy: { ...until(null), reason: '' } }), 'but a short justification').toEqual(['SECRECY']);
  });
});

test('Regulation (EU) 2023/1543, Art. 13(4): of no kind but those whose article says so does the platform inform', () =>
  expect(orderKinds.filter((kind) => lawOf(kind).informs === 'PLATFORM')).toEqual(['DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL']));

test.each(orderKinds)('a %s names the article by which the person is informed', (kind) => {
  const { information, informs } = lawOf(kind);
  expect(information.article).toMatch(/Art\. (13|9\(5\)|10\(5\)|11)|Law of the issuing state/);
  expect(information.within === null, 'only an authority can be late').toBe(informs === 'PLATFORM');
});
