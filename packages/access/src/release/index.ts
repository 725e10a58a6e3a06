/**
 * The check before a record leaves, for whoever sends records: the gateway, and the worker that makes a package. Each record in an answer needs a
 * report of its read, which the log commits to.
 */
export { type RecordFields, recordsIn } from './record-fields.ts';
export { isUnreported } from './reported.ts';
