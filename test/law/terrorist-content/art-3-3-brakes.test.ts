/** Regulation (EU) 2021/784, Art. 3(3): one hour from receipt, which no daily number of the platform costs. */
import { act, codesOf, type Played, people, release, removal, walked } from '@writ/orders-domain/testing';
import { expect, it } from 'vitest';

const full = { byPerson: 20, toBody: 50 };
const releasing = (kind: 'TCO_REMOVAL' | 'DSA_ACT') => {
  const order = walked(removal({ kind, ...(kind === 'TCO_REMOVAL' ? { reportTo: null } : {}) }), 'APPROVED', people.regulator);
  return act(order, { ...release(order), today: full } as Played, people.counsel);
};

it('Regulation (EU) 2021/784, Art. 3(3): a removal order is released in its hour, however much was released that day', () => {
  expect(releasing('TCO_REMOVAL')).toMatchObject({ order: { status: 'IN_FORCE' } });
});

it('Regulation (EU) 2022/2065, Art. 9: an order to act, which has no time in hours, waits for a second counsel beyond the daily numbers', () => {
  expect(codesOf(releasing('DSA_ACT'))).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
});
