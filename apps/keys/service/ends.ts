/** `POST /v1/ends`: takes the signed end of an order, or of a key, from anybody, and signs that it has it. */
import { actId } from '@writ/acts';
import { verifyAct } from '@writ/acts/check';
import { inTransaction } from '@writ/own-database';
import { hashOf } from '@writ/tlog/order-digest';
import { endedBy, requireSuspender } from '../evidence/ends.ts';
import { asRefusal, Refused } from '../evidence/refused.ts';
import { endSchema, parseRequest } from '../evidence/request.ts';
import { writeJournal } from '../store/journal.ts';
import { credentialBySpki, type Ended, keepEnd, readCredentials } from '../store/register.ts';
import type { Noted, Service } from './service.ts';

/** What the service signs of an end that it has. */
export interface EndReceipt {
  readonly v: 1;
  readonly act: string;
  readonly ended: Ended;
  readonly receivedAt: string;
}

/** What is signed: `writ/end/v1`, NUL, and the receipt's hash as canonical JSON. */
export const receiptMessage = (receipt: EndReceipt): Uint8Array => Buffer.from(`writ/end/v1\0${hashOf(receipt)}`);

/** Keeps the end; what was kept already is receipted again as it was. Throws {@link Refused}. */
export async function end(service: Service, body: unknown, note: Noted): Promise<{ receipt: EndReceipt; signature: string }> {
  const { act } = parseRequest(endSchema, body);
  const id = actId(act.statement);
  note({ act: id });
  const about = endedBy(act);
  const credentials = await readCredentials(service.pool, [act.credential]);
  const owner = credentials.get(act.credential);
  await verifyAct(act, owner, service.place).catch((cause: unknown) => {
    throw asRefusal(cause);
  });
  note({}, true);
  if (owner !== undefined) requireSuspender(act.statement, owner);
  const now = service.clock();
  const receipt = await inTransaction(service.pool, async (sql): Promise<EndReceipt> => {
    const credential = 'spkiHash' in about ? await credentialBySpki(sql, about.spkiHash) : undefined;
    const ended = 'order' in about ? about : credential === undefined ? undefined : { credential };
    if (ended === undefined) throw new Refused('UNKNOWN_CREDENTIAL', 'There is no such key to suspend.');
    const receivedAt = await keepEnd(sql, { id, act, ended }, now);
    await writeJournal(sql, now, {
      operation: 'END',
      outcome: 'DONE',
      part: null,
      act: id,
      ...('order' in ended && { reference: ended.order }),
    });
    return { v: 1, act: id, ended, receivedAt: receivedAt.toISOString() };
  });
  return { receipt, signature: Buffer.from(service.own.sign(receiptMessage(receipt))).toString('base64') };
}
