/**
 * Whether a signed receipt is one: a statement of this body about this package, by the hashes that it has, under a signature by a certificate that the body enrolled
 * for signatures. The certificate is the enrolled one, whatever the signature brings along; the algorithm is that of its key.
 */
import type { Caller } from '@writ/access';
import { JwsRefused, jwsSigner, verifyDetached } from '@writ/cms';
import { type Reason, reason } from '@writ/orders-domain/order';
import { type ReceiptStatement, type ReceiptType, readStatement, StatementRefused } from '@writ/orders-domain/package-receipts';
import { lockOwnEnrolment } from '../delivery-keys/store.ts';
import type { EntryReceipt } from '../packages/entries.ts';
import { type PackageRow, volumesOf } from '../packages/store.ts';
import type { Database } from '../store/database.ts';
import { fetchedAt, type ReceiptRow, receiptsOf, sha256Of, signingKey } from './store.ts';

/** As it came. */
export interface GivenReceipt {
  readonly statement: string;
  readonly signature: string;
}

export interface Checked<Type extends ReceiptType> {
  readonly statement: Extract<ReceiptStatement, { type: Type }>;
  readonly entry: EntryReceipt;
  readonly row: Pick<ReceiptRow, 'statement' | 'digest' | 'signature' | 'thumbprint'> & { readonly type: Type };
}

interface Asked<Type extends ReceiptType> {
  readonly of: PackageRow;
  readonly given: GivenReceipt;
  readonly type: Type;
  readonly caller: Caller;
  readonly at: Date;
}

/** By how much the clock of whoever signs may differ from ours. */
const skewMs = 5 * 60_000;

const invalid = (message: string): Reason => reason('INVALID', message);
const noKey = (thumbprint: string): Reason =>
  reason(
    'NOT_FOUND',
    `Your body has no key for signatures with the thumbprint ${thumbprint} that can be used now: it must be approved, its waiting time over, and neither revoked nor expired.`,
  );

async function statementReason(
  db: Database,
  { of, type, caller, at }: Asked<ReceiptType>,
  statement: ReceiptStatement,
): Promise<Reason | null> {
  if (statement.type !== type) return invalid(`The statement is of the type ${statement.type}, and ${type} is reported here.`);
  if (statement.package !== of.id) return invalid('The statement is about another package.');
  const { organisation, country } = statement.body;
  if (organisation !== caller.organisation || country !== caller.country) return invalid('The statement is of another body than yours.');
  if ((await volumesOf(db, of.id)).map(({ hash }) => hash).join() !== statement.hashes.join())
    return reason(
      'DIGEST_MISMATCH',
      "The statement's hashes are not those of this package: they are the SHA-256 of tagmanifest-sha512.txt of each volume, in their order.",
    );
  const [done, fetched] = [Date.parse(statement.at), await fetchedAt(db, of.id)];
  if (fetched === null) return reason('WRONG_STATE', 'Nobody fetched this package: there is nothing to state of it.');
  if (done > at.getTime() + skewMs) return reason('NOT_YET', "The statement's at has not come yet: check the clock where it was made.");
  return done < fetched.getTime() - skewMs ? invalid("The statement's at is before the package was fetched.") : null;
}

async function repeatedReason(db: Database, { of, given, type }: Asked<ReceiptType>): Promise<Reason | null> {
  const receipts = await receiptsOf(db, of.id);
  if (receipts.some(({ statement }) => statement === given.statement))
    return reason('WRONG_STATE', 'This statement was received before: there is nothing more to do.');
  const isOver = receipts.some((one) => one.type === 'deleted');
  return isOver ? reason('WRONG_STATE', `Your body stated that it deleted this package: it is not ${type} any more.`) : null;
}

/** The receipt, or why it is none. The enrolment of the body is kept from others until the transaction ends, so that its keys stay as they are. */
export async function checkReceipt<Type extends ReceiptType>(db: Database, asked: Asked<Type>): Promise<Checked<Type> | Reason> {
  const { given, type, caller, at } = asked;
  try {
    const statement = readStatement(given.statement);
    const wrong = (await statementReason(db, asked, statement)) ?? (await repeatedReason(db, asked));
    if (wrong !== null) return wrong;
    const thumbprint = jwsSigner(given.signature);
    const enrolment = await lockOwnEnrolment(db, caller);
    const key = enrolment === null ? undefined : await signingKey(db, enrolment, thumbprint, at);
    if (key?.purpose === 'ENCRYPTION') return invalid('This key opens packages: sign with the one that your body enrolled for signatures.');
    if (key === undefined || !key.usable) return noKey(thumbprint);
    verifyDetached(given.signature, key.material, given.statement);
    const digest = sha256Of(given.statement);
    return {
      statement: statement as Checked<Type>['statement'],
      entry: { statement: digest, signature: sha256Of(given.signature), thumbprint },
      row: { statement: given.statement, signature: given.signature, digest, thumbprint, type },
    };
  } catch (error) {
    if (error instanceof StatementRefused || error instanceof JwsRefused) return invalid(error.message);
    throw error;
  }
}
