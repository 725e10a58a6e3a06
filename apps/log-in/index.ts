/**
 * `@writ/log-in`: a log-in for bodies that have no issuer of their own. Each is a realm with an issuer, whose people sign in by passkeys, and whom three persons
 * let in. It knows no subgraph, no gateway and no database but its own.
 */
export { actsIn } from './people/acts.ts';
export { type Ceremony, makeRealm } from './people/ceremony.ts';
export { consoleClient, passkeyAcr } from './provider/settings.ts';
export { type LogInOptions, openLogInDatabase, type RunningLogIn, startLogIn } from './start.ts';
