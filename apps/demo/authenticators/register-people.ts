/** Brings the keys of the demo's people into the register of `orders`, as the auditor sends them on the audit graph: each has its entry in the log. */
import { type Config, StartError, systemClock } from '@writ/core';
import { connect, type DatabaseConnection } from '@writ/prisma';
import { document } from '../story/documents.ts';
import { Graphs } from '../story/graphs.ts';
import { auditor } from '../story/people.ts';
import { keyInputOf, keysToRegister } from './ceremony.ts';
import type { Demo } from './key-files.ts';

async function registered(owner: DatabaseConnection): Promise<Set<string>> {
  const client = await connect(owner);
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM orders.signing_key');
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

/** Registers those that are not there yet, by acts of the instant `at`. Throws StartError where one is not taken. */
export async function registerPeople(demo: Demo, owner: DatabaseConnection, { graphs, at }: { graphs: Graphs; at: Date }): Promise<void> {
  const known = await registered(owner);
  for (const key of keysToRegister(demo, at, known)) {
    const answer = await graphs.ask(auditor, document('audit', 'register-signing-key'), {
      input: JSON.parse(JSON.stringify(keyInputOf(key))),
    });
    if (answer.at('registerSigningKey.__typename') !== 'SigningKey')
      throw new StartError(
        `The signing key of ${key.credential.subject} is not taken: ${String(answer.at('registerSigningKey.message') ?? 'the audit graph gives no answer')}`,
      );
  }
}

/** The same at the end of a start, once the gateway answers. */
export async function registerDemoPeople(config: Config, owner: DatabaseConnection): Promise<void> {
  await registerPeople(config, owner, { graphs: new Graphs(config.baseUrl, new AbortController().signal), at: systemClock() });
}
