/** A person in one column: `<issuer> <subject>`, where an issuer has no space. */
import type { Person } from '@writ/orders-domain/people';

export const written = ({ issuer, subject }: Person): string => `${issuer} ${subject}`;

export function personOf(stored: string): Person {
  const space = stored.indexOf(' ');
  return { issuer: stored.slice(0, space), subject: stored.slice(space + 1) };
}
