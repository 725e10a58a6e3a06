/** For tests: a log-in that listens on loopback, over a database of its own, with a clock that the test sets. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { signingPlace } from '@writ/acts/check';
import type pg from 'pg';
import { freePort } from '../../../test/harness/free-port.ts';
import { type RunningLogIn, startLogIn } from '../start.ts';
import { type LogInDatabase, logInDatabase } from './log-in-database.ts';
import { Visitor } from './visitor.ts';

export interface TestLogIn extends AsyncDisposable {
  readonly origin: string;
  readonly baseUrl: string;
  readonly pool: pg.Pool;
  readonly visitor: Visitor;
  /** The private key of the console's client. */
  readonly consoleKey: KeyObject;
  readonly clock: { now: Date };
  /** Faults of ours that a request met. */
  readonly faults: unknown[];
}

export async function startTestLogIn(baseUrl = 'https://writ.example.org'): Promise<TestLogIn> {
  const faults: unknown[] = [];
  const database: LogInDatabase = await logInDatabase();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const clock = { now: new Date() };
  const running: RunningLogIn = await startLogIn({
    database: database.pool.options,
    place: signingPlace(origin),
    baseUrl,
    keys: [new Uint8Array(randomBytes(32))],
    consoleKey: pair.publicKey.export({ format: 'jwk' }),
    host: 'localhost',
    port,
    clock: () => clock.now,
    onFault: (fault) => faults.push(fault),
  });
  return {
    ...{ origin, baseUrl, pool: database.pool, consoleKey: pair.privateKey, clock, faults },
    visitor: new Visitor(origin),
    [Symbol.asyncDispose]: async () => {
      await running.close();
      await database.drop();
    },
  };
}
