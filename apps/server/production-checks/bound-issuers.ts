/**
 * An issuer of a closed graph keeps to the FAPI 2.0 Security Profile: looked at before a start, so that an upgrade fails with a sentence and not with everybody's next log-in.
 */
import type { Config } from '@writ/core';
import type { StartablePart } from '../compose.ts';
import { issuerListOf } from '../settings/issuers.ts';
import { findingsOf, requireProfileOf } from './profile-of-issuers.ts';

const asks = (part: StartablePart | undefined): boolean => part === undefined || part === 'gateway';

/** The same for the list of the settings, where the part that starts takes tokens. */
export async function requireBoundIssuers(config: Config, part: StartablePart | undefined): Promise<void> {
  if (asks(part)) await requireProfileOf(config, issuerListOf(config).issuers);
}

/** What is taken on the word of a line of the list, for `writ check`. */
export async function profileRemarks(config: Config, part: StartablePart | undefined): Promise<readonly string[]> {
  return asks(part) ? (await findingsOf(config, issuerListOf(config).issuers)).remarks : [];
}
