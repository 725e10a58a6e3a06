/**
 * Whom a change concerns, as a set of texts: everybody in a role, in a role of one state, in a role of one body, or anybody of a body. Who writes a
 * change names its readers; who distributes it compares them with the texts of a person, and needs to know nothing else of the change.
 */
import type { Caller } from '../caller.ts';
import { type Role, rolesOf } from '../roles.ts';

/** A body; its country alone stands for all bodies of it. */
interface Of {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly organisation?: string;
}

/** The text of such a set of people: `AGENT`, `VALIDATING DE`, `ISSUING DE northport-police`; `BODY DE northport-police` for every role. */
export const readerText = (role: Role | 'BODY', of?: Of): string =>
  [role, of?.country, of?.organisation].filter((part) => part !== undefined).join(' ');

/** Every text that means the caller; none for somebody who isn't signed in. Roles count on their own graph alone. */
export function readerTextsOf({ graph, roles, subject, organisation, country }: Caller): readonly string[] {
  if (subject === null) return [];
  const counted = rolesOf(graph).filter((role) => role !== 'PUBLIC' && roles.includes(role));
  const body = country === null || organisation === null ? null : { country, organisation };
  return counted.flatMap((role) => [
    readerText(role),
    ...(country === null ? [] : [readerText(role, { country })]),
    ...(body === null ? [] : [readerText(role, body), readerText('BODY', body)]),
  ]);
}
