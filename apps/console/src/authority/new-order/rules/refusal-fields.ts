/**
 * To which fields of the form a refusal of the server belongs. The reasons are coded; which target or which text one is about stands in the
 * server's sentence, as `Target 2` or the field's own name.
 */
import type { RefusalReason } from '../../../graphql/authority/graphql.ts';
import type { OrderForm } from '../form.ts';
import type { Field } from '../steps/steps.ts';

const fieldsFor: Readonly<Partial<Record<RefusalReason, readonly Field[]>>> = {
  NOT_COMPETENT: ['kind'],
  CATEGORY: ['categories'],
  OFFENCE: ['offence'],
  THRESHOLD: ['threshold'],
  TARGETS: ['targets'],
  WINDOW_OPEN: ['from', 'to'],
  WINDOW_EMPTY: ['to'],
  WINDOW_NOT_PAST: ['to'],
  TERRITORY: ['territories'],
  EMERGENCY: ['emergency'],
  SECRECY: ['secrecyDay'],
  INFORMATION: ['telling'],
  NOTIFICATION: ['notification'],
  LINK: ['earlier', 'preservation'],
};

/** Reasons that the server says of one target. */
const ofTarget: readonly RefusalReason[] = ['DUPLICATE_TARGET', 'WILDCARD', 'RANGE', 'KEYWORD', 'LIST'];

/** The fields of texts, by the names that the server gives them. */
const texts: Readonly<Record<string, Field>> = {
  reference: 'reference',
  purpose: 'purpose',
  provision: 'provision',
  offence: 'offence',
  grounds: 'grounds',
  redress: 'redress',
  worldwide: 'worldwide',
  reportTo: 'reportTo',
  processor: 'processor',
  threat: 'threat',
  notNotified: 'notNotified',
  'the reason of secrecy': 'secrecyReason',
};

function targetsIn(message: string, { targets }: OrderForm): Field[] {
  const written = targets.filter(({ value }) => value.trim() !== '');
  return [...message.matchAll(/\bTarget (\d+)\b/g)].flatMap(([, number]) => {
    const target = written[Number(number) - 1];
    return target === undefined ? [] : [`target-${target.key}` as const];
  });
}

const textsIn = (message: string): Field[] =>
  Object.entries(texts)
    .filter(([name]) => message.includes(`Write ${name}:`) || message.includes(`${name} has `))
    .map(([, field]) => field);

const forbidden = /The notified authority|recipient/;
const partyIn = (message: string): Field[] =>
  forbidden.test(message) ? [message.includes('The notified authority') ? 'notifiedOrganisation' : 'recipient'] : [];

/** The fields of one reason, each once; none where it belongs to the order as a whole. */
export function fieldsOf(reason: string, message: string, form: OrderForm): Field[] {
  const named = fieldsFor[reason as RefusalReason];
  if (reason === 'LINK') {
    const isPreservation = message.includes('preservation');
    const isEarlier = message.includes('earlier order');
    return [...(isEarlier ? ['earlier' as const] : []), ...(isPreservation ? ['preservation' as const] : [])];
  }
  if (ofTarget.includes(reason as RefusalReason)) return unique(targetsIn(message, form));
  if (reason === 'MISSING' || reason === 'INVALID') return unique([...targetsIn(message, form), ...textsIn(message), ...partyIn(message)]);
  return [...(named ?? [])];
}

const unique = (fields: readonly Field[]): Field[] => [...new Set(fields)];
