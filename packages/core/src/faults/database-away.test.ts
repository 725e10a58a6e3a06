import { expect, test } from 'vitest';
import { faultOf } from '../errors.ts';
import { isDatabaseAway } from './database-away.ts';

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('secret words'), { code, ...more });

test.each<[string, unknown]>([
  ['a port at which nobody listens', withCode('ECONNREFUSED', { syscall: 'connect' })],
  ['a host of several addresses', new AggregateError([withCode('ECONNREFUSED', { syscall: 'connect' })])],
  ['a connection that was reset', withCode('ECONNRESET', { syscall: 'read' })],
  ['a connection of Prisma that broke off', withCode('EPIPE', { clientVersion: '7' })],
  ['several servers of which none takes writes', withCode('NO_PRIMARY')],
  ['a server that is stopped', withCode('57P01')],
  ['a server that starts', withCode('57P03')],
  ['a connection exception', withCode('08006')],
  ['a former primary', withCode('25006')],
  ['a server that Prisma does not reach', withCode('P1001')],
  [
    'a statement that Prisma sent to a server that stops',
    withCode('P2010', { meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }),
  ],
  ['a connection that ended', new Error('Connection terminated unexpectedly')],
  ['a pool that got no connection', new Error('timeout exceeded when trying to connect')],
  ['an answer that did not come', new Error('Query read timeout')],
  ['one of these behind another error', new Error('outer', { cause: new Error('inner', { cause: withCode('57P02') }) })],
])('%s is a database that is away, for which nobody has to report an error', (_what, cause) => {
  expect(isDatabaseAway(cause)).toBe(true);
  const { code, message, detail } = faultOf(cause);
  expect({ code, detail }).toEqual({ code: 'UPSTREAM_UNAVAILABLE', detail: { errorId: expect.any(String), retryAfterSeconds: 5 } });
  expect(message).toContain('first read whether it was saved');
  expect(message).not.toContain('secret');
});

test.each<[string, unknown]>([
  ['a row that is there already', withCode('23505')],
  ['a right that is missing', withCode('42501')],
  ['a statement that Prisma could not run', withCode('P2010', { meta: { driverAdapterError: { cause: { originalCode: '42P01' } } } })],
  ['a file that is not there', withCode('ENOENT', { syscall: 'open' })],
  ['a code of a socket that no call has', withCode('ECONNREFUSED')],
  ['another server', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED', { syscall: 'connect' }) })],
  [
    'another server of several addresses',
    new TypeError('fetch failed', { cause: new AggregateError([withCode('ECONNREFUSED', { syscall: 'connect' })]) }),
  ],
  ['a text', 'Connection terminated'],
  ['an error that quotes such a sentence', new Error('He wrote: Connection terminated')],
  ['nothing', undefined],
])('%s is an error of ours', (_what, cause) => {
  expect(isDatabaseAway(cause)).toBe(false);
  expect(faultOf(cause).code).toBe('INTERNAL_SERVER_ERROR');
});
