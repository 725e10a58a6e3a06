/** Persons in rows: the pair of issuer and subject as one text, because neither alone names anybody. */
import { type Caller, signInFirst } from '@writ/access';

/** A person who is known. */
export interface Person {
  issuer: string;
  subject: string;
}

/** The signed-in person; null for a caller who is not signed in. */
export const personOf = ({ issuer, subject }: Caller): Person | null => (subject === null ? null : { issuer, subject });

/** The signed-in person as it is stored: `<issuer> <subject>`, where an issuer has no space. Throws UNAUTHENTICATED without one. */
export function requirePerson(caller: Caller): string {
  const person = personOf(caller);
  if (person === null) throw signInFirst();
  return stored(person);
}

export const stored = ({ issuer, subject }: Person): string => `${issuer} ${subject}`;

/** The subject alone of a stored person, as colleagues know them. */
export const subjectOf = (person: string): string => person.slice(person.indexOf(' ') + 1);
