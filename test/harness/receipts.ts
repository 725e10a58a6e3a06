/** What a body signs of a package, with the key file of its laboratory. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signDetached } from '@writ/cms';
import { type ReceiptStatement, statementText } from '@writ/orders-domain/package-receipts';
import type { DeliveryKey } from './delivery-keys.ts';
import type { GivenReceipt } from './packages.ts';

type SigningFiles = Pick<DeliveryKey, 'keyFile' | 'certificateFile'>;

/** An instant to the second, as statements have it. */
export const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** The text, signed with the key. */
export const signedText = ({ keyFile, certificateFile }: SigningFiles, statement: string): GivenReceipt => ({
  statement,
  signature: signDetached(readFileSync(certificateFile), createPrivateKey(readFileSync(keyFile)), statement),
});

export const signedReceipt = (files: SigningFiles, statement: ReceiptStatement): GivenReceipt =>
  signedText(files, statementText(statement));
