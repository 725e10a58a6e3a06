/**
 * The issuer that says who the auditor is must not be the platform's: whoever runs that one could be their own auditor. Their lines in WRIT_ISSUER may have neither the host nor the body in
 * common, and their published keys no key. An issuer that can't be reached stops no start.
 */
import { StartError } from '@writ/core';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { calculateJwkThumbprint, errors, type JWK } from 'jose';
import { z } from 'zod';
import { metadataOf, publishedAt } from './published.ts';

const keysAddressShape = z.object({ jwks_uri: z.url() });
const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

async function thumbprintsOf(issuer: string): Promise<string[]> {
  const document = keysAddressShape.safeParse(await metadataOf(issuer));
  const published = document.success ? keysShape.safeParse(await publishedAt(document.data.jwks_uri)) : document;
  if (!published.success || !('keys' in published.data)) return [];
  return Promise.all(published.data.keys.map((key) => thumbprintOf(key)));
}

/** A key of a kind that nobody here verifies with has none. */
const thumbprintOf = (key: object): Promise<string> =>
  calculateJwkThumbprint(key as JWK).catch((error: unknown) => {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return '';
    throw error;
  });

const of = (list: readonly EnrolledIssuer[], graph: 'audit' | 'platform'): EnrolledIssuer[] =>
  list.filter(({ graphs }) => graphs.includes(graph));

const hostOf = ({ issuer }: EnrolledIssuer): string => new URL(issuer).host;

const refused = (shared: string): StartError =>
  new StartError(
    `An issuer of the audit graph and one of the platform graph in WRIT_ISSUER share ${shared}: whoever runs the platform's could make themselves its auditor. Enrol an issuer that the auditor runs.`,
  );

/** Throws StartError where an auditor's issuer is the platform's: at a start, and of a list that takes the place of another while a gateway runs. */
export async function requireOwnAuditor(issuers: readonly EnrolledIssuer[]): Promise<void> {
  const [auditors, staff] = [of(issuers, 'audit'), of(issuers, 'platform')];
  for (const one of auditors)
    for (const other of staff) {
      if (hostOf(one) === hostOf(other)) throw refused(`the host ${hostOf(one)}`);
      if (one.organisation === other.organisation) throw refused(`the organisation ${one.organisation}`);
    }
  if (auditors.length === 0 || staff.length === 0) return;
  const keysOf = async (list: EnrolledIssuer[]) =>
    new Set((await Promise.all([...new Set(list.map(({ issuer }) => issuer))].map(thumbprintsOf))).flat().filter((key) => key !== ''));
  const [theirs, ours] = await Promise.all([keysOf(auditors), keysOf(staff)]);
  const [shared] = [...theirs].filter((key) => ours.has(key));
  if (shared !== undefined) throw refused(`the published key with the thumbprint ${shared}`);
}
