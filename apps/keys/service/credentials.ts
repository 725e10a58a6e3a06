/** `POST /v1/credentials`: takes a key into the register that three persons signed for. And the roots, at the start. */
import type { Credential } from '@writ/acts/check';
import { credentialSchema, requireCeremony } from '../evidence/credential.ts';
import { Refused } from '../evidence/refused.ts';
import { parseRequest } from '../evidence/request.ts';
import { writeJournal } from '../store/journal.ts';
import { keepCredential, readCredentials } from '../store/register.ts';
import { inTransaction, type Sql } from '../store/transaction.ts';
import type { Noted, Service } from './service.ts';

/** Registers the key. Throws {@link Refused}. */
export async function credential(service: Service, body: unknown, note: Noted): Promise<{ v: 1; id: string }> {
  const request = parseRequest(credentialSchema, body);
  note({ reference: request.credential.id });
  const known = await readCredentials(
    service.pool,
    request.acts.map((act) => act.credential),
  );
  const own = await requireCeremony(request.credential, request.acts, { place: service.place, credentialOf: (id) => known.get(id) });
  const now = service.clock();
  await inTransaction(service.pool, async (sql) => {
    if (!(await keepCredential(sql, own, request.acts, now)))
      throw new Refused('USED_UP', 'A key, or one of its name, is registered already.');
    await writeJournal(sql, now, { operation: 'CREDENTIAL', outcome: 'DONE', part: null, reference: own.id });
  });
  return { v: 1, id: own.id };
}

/** Puts the roots into a register that has none of them; one that was suspended stays so. */
export async function keepRoots(sql: Sql, roots: readonly Credential[], now: Date): Promise<void> {
  for (const root of roots) await keepCredential(sql, root, [], now);
}
