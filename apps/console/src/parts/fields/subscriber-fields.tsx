/** The fields of a subscriber record: those that a case or a report names, and what was read of them. */
import { useCodes } from '../../app/words/words.tsx';
import { Facts } from '../facts.tsx';

/** Each with the variable that asks for it. */
export const fieldVariables = {
  NAME: 'name',
  BIRTH_DATE: 'birthDate',
  EMAILS: 'emails',
  PHONES: 'phones',
  ADDRESS: 'address',
  REGISTERED_AT: 'registeredAt',
  REGISTRATION_IP: 'registrationIp',
  SERVICE: 'service',
} as const;
export type SubscriberField = keyof typeof fieldVariables;

export const subscriberFields = Object.keys(fieldVariables) as SubscriberField[];

/** The variables that ask for these fields. */
export const asking = (fields: readonly SubscriberField[]): Record<string, boolean> =>
  Object.fromEntries(fields.map((field) => [fieldVariables[field], true]));

export type Read = Partial<Record<(typeof fieldVariables)[SubscriberField], string | readonly string[] | null>>;

/** What was read; a field that is empty on file has a dash. */
export function ReadSubscriber({ fields, of: read }: { fields: readonly SubscriberField[]; of: Read }) {
  const code = useCodes();
  const textOf = (field: SubscriberField): string => {
    const value = read[fieldVariables[field]] ?? [];
    return (typeof value === 'string' ? value : value.join(', ')) || '–';
  };
  return <Facts of={fields.map((field) => [code('SubscriberField', field), textOf(field)] as const)} />;
}
