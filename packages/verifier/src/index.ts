/**
 * `@writ/verify`: what a program checks a log with, or a receipt and its answer. The commands do the same and print it. Writ's own parts take
 * the files that they need one by one.
 */
export { StartError, UsageError } from '@writ/core/command-errors';
export { type TokenSource, tokenSource } from './audit-token.ts';
export { checkFolder, checkUrl, type LogCheck, type StrictOptions } from './check-log.ts';
export type { HeldCheckpoint } from './pins/earlier.ts';
export { parseLogKey, pinLog } from './pins/pin.ts';
export { type PinOptions, pinWitnesses } from './pins/pin-witnesses.ts';
export type { Pinned } from './pins/pinned.ts';
export { type ReceiptPins, verifyReceipts } from './receipt/receipt.ts';
export { type Renewed, renewReceipts } from './receipt/renew-receipt.ts';
export { isVerified, type Report, renderReport, type Step } from './report.ts';
export { type UrlLog, urlLog } from './source/http-source.ts';
export { folderReader, type ReadFile } from './source/log-source.ts';
