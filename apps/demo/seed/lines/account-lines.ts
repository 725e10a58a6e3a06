/**
 * The senders of the corpus as accounts: each gets a fictional person, whose birth date, address and number are as
 * invented as the name. The account is older than the first mail that it sends.
 */

import { checkDigit } from '@writ/core/identifier-form';
import type { Sender } from '../corpus/survey.ts';
import { capitalised } from '../pseudonyms/invented-words.ts';
import { KeyedDraw } from '../pseudonyms/keyed-draw.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import type { LineOf } from './lines.ts';

/** Only the page counts of the address by which an account is named: a demo answers on a host of its own. */
const profiles = 'https://localhost:4000/@';
const dayMs = 86_400_000;

function birthDate(draw: KeyedDraw): string {
  const from = Date.UTC(1938, 0, 1);
  return new Date(from + draw.int(16_000) * dayMs).toISOString().slice(0, 10);
}

/** Each pays for the service with a card of which its end and its fingerprint are known. */
function payments(draw: KeyedDraw, holder: string, addedAt: Date): LineOf<'account'>['subscriber']['payments'] {
  const ending = String(draw.int(10_000)).padStart(4, '0');
  const fingerprint = `pf_demo_${draw.int(1_000_000_000)}_${ending}`;
  return [{ kind: 'CARD', provider: 'Demo Card', holder, ending, fingerprint, addedAt: addedAt.toISOString() }];
}

/** Of a type allocation code that no manufacturer has. */
function imei(draw: KeyedDraw): string {
  const serial = `00999900${String(draw.int(1_000_000)).padStart(6, '0')}`;
  return `${serial}${checkDigit(serial)}`;
}

/** The line of a sender's account. */
export function accountLine(sender: Sender, pseudonyms: Pseudonyms): LineOf<'account'> {
  const person = pseudonyms.person(sender.address);
  if (!person) throw new Error('a sender without a fictional person: the pseudonyms are of another survey');
  const draw = new KeyedDraw('subscriber', sender.address);
  const registeredAt = new Date(sender.firstAt.getTime() - (1 + draw.int(1500)) * dayMs - draw.int(dayMs));
  const town = `${capitalised(pseudonyms.wordFor('family', `town ${draw.int(200)}`))}`;
  return {
    type: 'account',
    key: person.accountKey,
    handle: person.handle,
    registeredAt: registeredAt.toISOString(),
    identifiers: [
      { type: 'USER_ID', value: person.accountKey },
      { type: 'USER_ID', value: person.handle },
      { type: 'PROFILE_URL', value: `${profiles}${person.handle}` },
      { type: 'EMAIL', value: person.email },
      { type: 'PHONE_NUMBER', value: person.phone },
    ],
    subscriber: {
      name: person.name,
      birthDate: birthDate(draw),
      address: `${pseudonyms.street(`home ${sender.address}`)}, ${town}`,
      ...(sender.firstIp ? { registrationIp: pseudonyms.hosts.ip(sender.firstIp) } : {}),
      service: 'Mail and lists',
      payments: payments(draw, person.name, registeredAt),
      devices: [{ kind: 'IMEI', value: imei(draw), at: registeredAt.toISOString() }],
    },
  };
}
