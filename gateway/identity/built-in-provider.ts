/** An identity provider that the gateway serves itself, below one path of its own: the demo's. Production has none. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Role } from '@writ/access';

/** Somebody who can sign in there, as the sign-in page offers them. */
export interface ProviderPerson {
  /** The log-in name. */
  readonly login: string;
  /** An invented name, which decides what the person looks like too. */
  readonly name: string;
  readonly title: string;
  /** The same, in German. */
  readonly titleInGerman: string;
  readonly roles: readonly Role[];
  /** The body's identifier; null for a person who acts for nobody else. */
  readonly org: string | null;
}

export interface BuiltInProvider {
  /** Where it is mounted below the base URL: `/` and a name. */
  path: string;
  people: readonly ProviderPerson[];
  /** Answers every request whose path is `path` or below it. The request's body must not have been read. */
  callback: (request: IncomingMessage, response: ServerResponse) => void;
}
