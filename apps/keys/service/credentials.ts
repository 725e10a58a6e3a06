/** `POST /v1/credentials`: takes a key into the register that three persons signed for. And the roots, at the start. */
import { createHash } from 'node:crypto';
import type { Credential } from '@writ/acts/check';
import { StartError } from '@writ/core';
import { inTransaction } from '@writ/own-database';
import type pg from 'pg';
import { credentialSchema, requireCeremony } from '../evidence/credential.ts';
import { Refused } from '../evidence/refused.ts';
import { parseRequest } from '../evidence/request.ts';
import { writeJournal } from '../store/journal.ts';
import { keepCredential, keepRoot, lockRoots, readCredentials } from '../store/register.ts';
import type { Noted, Service } from './service.ts';

/** Registers the key. Throws {@link Refused}. */
export async function credential(service: Service, body: unknown, note: Noted): Promise<{ v: 1; id: string }> {
  const request = parseRequest(credentialSchema, body);
  note({ reference: createHash('sha256').update(request.credential.spki, 'base64').digest('hex') });
  const known = await readCredentials(
    service.pool,
    request.acts.map((act) => act.credential),
  );
  const now = service.clock();
  const own = await requireCeremony(request.credential, request.acts, { place: service.place, now, credentialOf: (id) => known.get(id) });
  note({}, true);
  await inTransaction(service.pool, async (sql) => {
    if (!(await keepCredential(sql, own, request.acts, now)))
      throw new Refused('USED_UP', 'A key, or one of its name, is registered already.');
    await writeJournal(sql, now, { operation: 'CREDENTIAL', outcome: 'DONE', part: null, reference: own.id });
  });
  return { v: 1, id: own.id };
}

/** What of a root is compared: all that is registered of it. */
const comparedOf = ({ id, spki, kind, issuer, subject, organisation, office, roles }: Credential): string =>
  JSON.stringify([id, Buffer.from(spki).toString('base64'), kind, issuer, subject, organisation, office, roles]);

/**
 * Puts the roots into a register that has none, at the first start; one that was suspended stays so. Throws StartError where the register has others: who
 * may write a file replaces nobody.
 */
export async function keepRoots(pool: pg.Pool, roots: readonly Credential[], now: Date): Promise<void> {
  await inTransaction(pool, async (sql) => {
    const known = await lockRoots(sql);
    if (known.length === 0) for (const root of roots) await keepRoot(sql, root, now);
    const [kept, given] = [known.length === 0 ? await lockRoots(sql) : known, roots].map((some) => some.map(comparedOf).sort().join('\n'));
    if (kept !== given)
      throw new StartError(
        'The roots are others than those of the first start. Keys are replaced by acts that three persons sign, not by a file.',
      );
  });
}
