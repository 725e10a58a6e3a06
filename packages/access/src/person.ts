/** Persons, as values and as one text in a column: `<issuer> <subject>`, where an issuer has no space. */
import type { Caller } from './caller.ts';
import { signInFirst } from './shield.ts';

/** A person is the pair: neither alone names anybody. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
}

/** The signed-in person; null for a caller who is not signed in. */
export const personOf = ({ issuer, subject }: Caller): Person | null => (subject === null ? null : { issuer, subject });

/** The person as one text. */
export const personText = ({ issuer, subject }: Person): string => `${issuer} ${subject}`;

/** The signed-in person as one text. Throws UNAUTHENTICATED without one. */
export function requirePerson(caller: Caller): string {
  const person = personOf(caller);
  if (person === null) throw signInFirst();
  return personText(person);
}

/** The person of {@link personText}. */
export function parsePerson(text: string): Person {
  const space = text.indexOf(' ');
  return { issuer: text.slice(0, space), subject: text.slice(space + 1) };
}
