/** By what a certificate may name the user whose data are requested, and what the addressee may ask back. Written from the regulation. */
import { orderLimits } from '@writ/access';
import { accountIdentifiers } from '@writ/core/identifier-form';
import { textCheck } from '@writ/orders-domain/checks';
import { type IdentifierType, parseIdentifier } from '@writ/orders-domain/identifiers';
import { codesFor, lawOf, orderKinds } from '@writ/orders-domain/law';
import { type OrderContent, tidied } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import { act, at, codesOf, day, ordinarilyKnown, people, release, sampleOf, start, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import { burdens } from '../../../subgraphs/orders/commands/drafting.ts';

const hosts = ['social.example', 'www.social.example'];

function reasonsOf(content: OrderContent) {
  const signer = signatureOf(people.police, start);
  if (signer === null) throw new Error('nobody signs');
  return textCheck(tidied(content), { signer, limits: orderLimits, known: ordinarilyKnown, country: 'IE', hosts });
}
const naming = (type: IdentifierType, value: string): OrderContent => sampleOf('EPOC', { identifiers: [{ type, value }] });
const refused = (type: IdentifierType, value: string): string[] => reasonsOf(naming(type, value)).map(({ reason }) => reason);
function form(type: IdentifierType, value: string): string | null {
  const parsed = parseIdentifier({ type, value }, 'Target 1', '');
  return 'reason' in parsed ? null : parsed.value;
}

describe('a unique identifier of the user', () => {
  it.each<[IdentifierType, string]>([
    ['HANDLE', 'orla_q'],
    ['HANDLE', '@orla_q'],
    ['PROFILE_URL', 'https://social.example/@orla_q'],
    ['IMEI', '49-015420-323751-8'],
    ['MAC_ADDRESS', '02:00:5E:10:00:01'],
    ['PAYMENT_FINGERPRINT', 'pf_Xt5EWLLDS7FJjR1c'],
    ['IP_ADDRESS_TIME', '198.51.100.7 2026-01-05T12:00:00Z'],
  ])('Regulation (EU) 2023/1543, Art. 5(5)(c) and Annex I, Section E: a certificate may name the user by %s %s', (type, value) => {
    expect(refused(type, value)).toEqual([]);
  });

  it('Regulation (EU) 2023/1543, Art. 5(5)(c) and 6(4)(c): every kind that asks for data takes every identifier of an account', () => {
    for (const kind of ['EPOC', 'EPOC_PR', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'] as const)
      expect([kind, lawOf(kind).targets.types]).toEqual([kind, [...accountIdentifiers]]);
  });

  it('Regulation (EU) 2022/2065, Art. 10(2)(a)(iii): an order to inform names an account by its name, and no device or instrument', () => {
    expect(lawOf('DSA_INFORM').targets.types).toContain('HANDLE');
    expect(lawOf('DSA_INFORM').targets.types).toContain('PROFILE_URL');
    for (const kind of orderKinds.filter(
      (one) => lawOf(one).regulation !== lawOf('EPOC').regulation && lawOf(one).permits === 'RESTRICTIONS',
    ))
      expect(lawOf(kind).targets.types).toEqual(['ITEM_ID', 'ITEM_URL']);
  });
});

describe('the source port', () => {
  it('Regulation (EU) 2023/1543, Art. 3(10): an address without a source port is a target, because a port is given only "where necessary"', () => {
    expect(refused('IP_ADDRESS_TIME', '2001:DB8::1 2026-01-05T13:00:00+01:00')).toEqual([]);
    expect(form('IP_ADDRESS_TIME', '2001:DB8::1 2026-01-05T13:00:00.5+01:00')).toBe('2001:db8::1 2026-01-05T12:00:00Z');
    expect(refused('IP_ADDRESS_TIME', '198.51.100.7')).toEqual(['INVALID']);
    expect(refused('IP_ADDRESS_TIME', '198.51.100.0/24 2026-01-05T12:00:00Z')).toEqual(['RANGE']);
    expect(refused('IP_ADDRESS_TIME', '198.51.100.7 2026-01-05T12:00:00Z/2026-01-06T12:00:00Z')).toEqual(['RANGE']);
  });

  it('Regulation (EU) 2023/1543, Art. 3(10) and 10(6): a port is asked for when the address is that of several accounts, and by the dialogue', () => {
    const order = walked(
      { ...naming('IP_ADDRESS_TIME', '198.51.100.7 2026-01-05T12:00:00Z'), categories: ['SUBSCRIBER'], notNotified: null },
      'APPROVED',
    );
    const answer = (accounts: readonly string[]) => act(order, release(order, accounts), people.otherCounsel, at(day));
    expect(codesOf(answer(['account-1']))).toEqual([]);
    expect(codesOf(answer(['account-1', 'account-2']))).toEqual(['AMBIGUOUS_TARGET']);
    expect(JSON.stringify(answer(['account-1', 'account-2']))).toMatch(/ask for the source port of the address/);
    expect(codesFor(lawOf('EPOC'), ['AMBIGUOUS_TARGET'])).toEqual(['INSUFFICIENT_INFORMATION']);
    expect(lawOf('EPOC').questions.codes).toContain('INSUFFICIENT_INFORMATION');
  });
});

describe('the page of a profile', () => {
  it('Regulation (EU) 2023/1543, Art. 5(5)(c): spellings of one page name one account, on every host of the platform', () => {
    for (const spelled of ['http://social.example/@orla', 'https://Social.Example/@orla/', 'https://social.example:443/@orla#posts'])
      expect(form('PROFILE_URL', spelled)).toBe('https://social.example/@orla');
    expect(refused('PROFILE_URL', 'https://www.social.example/@orla')).toEqual([]);
  });

  it('Regulation (EU) 2023/1543, Art. 10(6): a page of another host is asked back, with the platform’s own and without the value', () => {
    const reasons = reasonsOf(naming('PROFILE_URL', 'https://elsewhere.example/@orla'));
    expect(reasons.map(({ reason }) => reason)).toEqual(['INVALID']);
    expect(reasons[0]?.message).toMatch(/^Target 1 is a page of another host: .*https:\/\/social\.example\//);
    expect(JSON.stringify(reasons)).not.toContain('orla');
    expect(refused('PROFILE_URL', 'https://social.example.elsewhere.example/@orla')).toEqual(['INVALID']);
    expect(refused('PROFILE_URL', 'https://social.example@elsewhere.example/@orla')).toEqual(['INVALID']);
    expect(refused('PROFILE_URL', 'https://social.example/')).toEqual(['INVALID']);
    expect(refused('PROFILE_URL', 'https://social.example/@*')).toEqual(['WILDCARD']);
  });
});

describe('a user name', () => {
  it('Regulation (EU) 2023/1543, Art. 5(5)(c): a name is compared exactly, since two people may differ by a capital letter', () => {
    expect(form('HANDLE', '@Orla')).toBe('Orla');
    expect(form('HANDLE', 'orla')).toBe('orla');
    expect(refused('HANDLE', 'orla*')).toEqual(['WILDCARD']);
    expect(refused('HANDLE', 'Orla Quinn')).toEqual(['KEYWORD']);
    expect(refused('HANDLE', 'orla, finn')).toEqual(['LIST']);
    expect(refused('HANDLE', '@')).toEqual(['INVALID']);
  });
});

describe('a device', () => {
  it('Regulation (EU) 2023/1543, Annex I, Section E: an IMEI is one device with the right check digit (3GPP TS 23.003, 6.2.1)', () => {
    for (const spelled of ['490154203237518', '49-015420-323751-8', '49015420323751', '4901542032375101'])
      expect(form('IMEI', spelled)).toBe('490154203237518');
    expect(refused('IMEI', '490154203237517')).toEqual(['INVALID']);
    expect(refused('IMEI', '49015420323')).toEqual(['INVALID']);
    expect(refused('IMEI', '000000000000000')).toEqual(['INVALID']);
    expect(refused('IMEI', '4901542032375xx')).toEqual(['WILDCARD']);
    expect(refused('IMEI', '490154203237518, 490154203237526')).toEqual(['LIST']);
  });

  it('Regulation (EU) 2023/1543, Annex I, Section E: a MAC address is that of one device (IEEE 802), not that of a group', () => {
    for (const spelled of ['02:00:5E:10:00:01', '02-00-5e-10-00-01', '0200.5e10.0001', '02005e100001'])
      expect(form('MAC_ADDRESS', spelled)).toBe('02:00:5e:10:00:01');
    expect(refused('MAC_ADDRESS', 'ff:ff:ff:ff:ff:ff')).toEqual(['INVALID']);
    expect(refused('MAC_ADDRESS', '01:00:5e:00:00:01')).toEqual(['INVALID']);
    expect(refused('MAC_ADDRESS', '02:00:5e:10:00')).toEqual(['INVALID']);
    expect(refused('MAC_ADDRESS', '02:00:5e-10:00:01')).toEqual(['INVALID']);
    expect(refused('MAC_ADDRESS', '02:00:5e:*:*:*')).toEqual(['WILDCARD']);
  });

  it('Regulation (EU) 2023/1543, Art. 10(6): what has a wrong form is asked back and never silently answered with nothing', () => {
    expect(codesFor(lawOf('EPOC'), ['INVALID'])).toEqual(['MANIFEST_ERROR']);
    expect(lawOf('EPOC').questions.codes).toContain('MANIFEST_ERROR');
  });
});

describe('an instrument of payment', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '４１１１１１１１１１１１１１１１',
    '5555555555554445',
    'pan:378282246310005',
    'card4111111111111111',
    'x4111 1111 1111 1111',
  ])('Regulation (EU) 2016/679, Art. 5(1)(c): the number of a payment card is refused and in no draft: %s', (value) => {
    const content = naming('PAYMENT_FINGERPRINT', value);
    for (const reasons of [reasonsOf(content), burdens(content)]) {
      expect(reasons.map(({ reason }) => reason)).toEqual(['INVALID']);
      expect(reasons[0]?.message).toMatch(/may be the number of a payment card, which is stored nowhere here/);
      expect(JSON.stringify(reasons)).not.toContain(value);
    }
  });

  it.each(['pf_Xt5EWLLDS7FJjR1c', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'pi:7Yc+/a12='])(
    'Regulation (EU) 2023/1543, Art. 5(5)(c): a fingerprint names one instrument: %s',
    (value) => {
      expect(refused('PAYMENT_FINGERPRINT', value)).toEqual([]);
      expect(burdens(naming('PAYMENT_FINGERPRINT', value))).toEqual([]);
    },
  );

  it('Regulation (EU) 2023/1543, Art. 5(5)(c): a number of a card is looked for in no identifier that is made of digits', () => {
    expect(burdens(naming('USER_ID', '4111111111111111'))).toEqual([]);
    expect(burdens(naming('IMEI', '490154203237518'))).toEqual([]);
  });
});
