/** The fields of a subscriber record, as a case names them: staff of the platform read single ones. */

/** As the graph and the database spell them. */
export const subscriberFields = [
  'NAME',
  'BIRTH_DATE',
  'EMAILS',
  'PHONES',
  'ADDRESS',
  'REGISTERED_AT',
  'REGISTRATION_IP',
  'SERVICE',
] as const;
export type SubscriberField = (typeof subscriberFields)[number];

/** How a case names a field of the record: `birthDate` is BIRTH_DATE. What is no field of it has a name that no case knows. */
export const caseFieldOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
