/**
 * Where an e-mail to an account goes, which the platform's source says when the e-mail is sent: the addresses of the subscriber and nothing else, under an entry
 * of the log that names the account and the e-mail. Kept by nobody. Whether anything is being sent to the account is settled before (`@writ/prisma`,
 * `openAddresses`).
 */
import { type AccessLog, type Json, sentReceiptOf } from '@writ/access-log';
import { type AccountId, type Clock, newEventId, newOperationId } from '@writ/core';
import { type SourceClient, SourceError } from '@writ/source/client';
import { collectReceipt } from '@writ/source/wire';

export interface AddressServices {
  readonly log: Pick<AccessLog, 'append' | 'consistencyProof'>;
  readonly source: Pick<SourceClient, 'describe' | 'collect'>;
  readonly clock: Clock;
  /** Told once that the source refuses, with its code, until it answers again; what operators are to do is {@link addressRefused}. */
  readonly onRefused?: (code: string) => void;
}

/** For operators: it names nobody. */
export const addressRefused =
  "The platform's source refuses to answer where e-mails to accounts go, so they wait. After BAD_SCOPE its adapter is older than the scope LETTER of writ-source/1: " +
  'bring it up to date. After another code, find out with its operator what is wrong. "writ source check" finds it. The e-mails are sent by themselves afterwards.';

/** How long the entry allows the question: the protocol lets a single read be a minute. */
const goodForMs = 50_000;
/** A source that hangs is one that is away: the e-mail is sent later. */
const withinMs = 10_000;

const scopeOf = (account: AccountId, at: Date): Json => ({
  as: 'LETTER',
  account,
  categories: [{ category: 'SUBSCRIBER' }],
  fields: ['EMAILS'],
  horizon: at.toISOString(),
  until: new Date(at.getTime() + goodForMs).toISOString(),
});

async function logged({ log, clock }: AddressServices, account: AccountId, letter: string) {
  const at = clock();
  return log.append({
    event: newEventId(),
    kind: 'system',
    type: 'letter.addressed.v1',
    at,
    subject: account,
    details: {
      initiator: { issuer: 'SYSTEM', subject: null },
      action: 'address',
      outcome: 'success',
      legal: { basis: 'LETTER', reference: letter },
      target: { account, collect: scopeOf(account, at) },
      request: { operation: newOperationId() },
    },
  });
}

const faultOf = ({ code, step, message }: SourceError): string => `${code}${step === undefined ? '' : ` ${step}`}: ${message}`;

/** Leaves the refusal in the log, for auditors. */
async function reportRefusal({ log, clock }: AddressServices, reason: string, letter: string): Promise<void> {
  await log.append({
    event: newEventId(),
    kind: 'system',
    type: 'source.fault.v1',
    at: clock(),
    details: {
      initiator: { issuer: 'SYSTEM', subject: null },
      action: 'address',
      outcome: 'failure',
      reason,
      legal: { basis: 'LETTER', reference: letter },
      request: { operation: newOperationId() },
    },
  });
}

async function ask(services: AddressServices, account: string, letter: string): Promise<string | null> {
  const { log, source } = services;
  await source.describe(AbortSignal.timeout(withinMs));
  const receipt = collectReceipt.parse(sentReceiptOf(await logged(services, account as AccountId, letter), ['type', 'target']));
  const consistency = async (from: number, to: number): Promise<string[]> =>
    ((await log.consistencyProof(from, to)) ?? []).map((hash) => Buffer.from(hash).toString('base64'));
  const asked = { receipt, consistency, limit: 1, onePart: true, signal: AbortSignal.timeout(withinMs) };
  let address: string | null = null;
  for await (const part of source.collect(asked))
    for await (const line of part.lines) if (line.type === 'subscriber') address = line.emails?.[0] ?? null;
  return address;
}

/**
 * Asks for the first address of an account, for the e-mail with this id; null where the platform has none, or no such account. Rejects while the source or
 * the log is away: then nothing is known, and the e-mail is sent later. A source that does not answer is not asked under an entry. One that refuses, and
 * would again, is a fault in the log and told to operators, once until it answers.
 */
export const accountAddress = (services: AddressServices): ((account: string, letter: string) => Promise<string | null>) => {
  let refused = false;
  return async (account, letter) => {
    try {
      const address = await ask(services, account, letter);
      refused = false;
      return address;
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.isRetryable) throw cause;
      if (!refused) {
        services.onRefused?.(cause.code);
        await reportRefusal(services, faultOf(cause), letter);
      }
      refused = true;
      throw cause;
    }
  };
};
