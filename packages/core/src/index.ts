/**
 * What every part of Writ rests on: ids, time, public errors and configuration.
 * Imports nothing of ours and nothing of the domain.
 */

export * from './authentication/codes.ts';
export * from './clock.ts';
export * from './command-errors.ts';
export * from './config.ts';
export * from './durable-file.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './interval-loop.ts';
export * from './markdown-table.ts';
export * from './public-figures.ts';
export * from './serving/connection-limits.ts';
export * from './serving/drain.ts';
export * from './serving/request-body.ts';
export * from './serving/shared-port.ts';
