/**
 * `@writ/keys`: the service of keys. It opens data keys for what a cosigned entry of the log and the signatures of two persons of the platform permit, and for
 * nothing else. It knows no subgraph, no gateway and no database but its own.
 */
export { openBackend } from './backends/open-backend.ts';
export { migrateKeys, requireOwnDatabase } from './database/migrate.ts';
export { parseRoots } from './evidence/credential.ts';
export { type Parts, parseParts } from './http/callers.ts';
export { Secrets } from './secrets/secrets.ts';
export type { WitnessPlace } from './service/asked-witnesses.ts';
export type { AccountSecrets, ServiceKey } from './service/service.ts';
export { type KeysOptions, type RunningKeys, startKeys } from './start.ts';
