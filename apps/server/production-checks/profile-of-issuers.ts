/** Whether the issuers of a list keep to the FAPI 2.0 Security Profile, as far as what they publish says. One that can't be reached is no finding: its tokens are checked anyway. */
import { type Config, StartError } from '@writ/core';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { edgeSecret } from '../settings/edge.ts';
import { type ProfileFindings, profileFindings } from './fapi-profile.ts';
import { metadataOf } from './published.ts';

const isPublicAlone = ({ graphs }: EnrolledIssuer): boolean => graphs.every((graph) => graph === 'public');

/** What is missing, and what is taken on the word of a line. */
export async function findingsOf(config: Pick<Config, 'environment'>, list: readonly EnrolledIssuer[]): Promise<ProfileFindings> {
  const takesCertificates = edgeSecret(config) !== null;
  const closed = Map.groupBy(
    list.filter((item) => !isPublicAlone(item)),
    ({ issuer }) => issuer,
  );
  const found = await Promise.all(
    [...closed].map(async ([issuer, items]) => profileFindings(issuer, items, await metadataOf(issuer), takesCertificates)),
  );
  return { problems: found.flatMap(({ problems }) => problems), remarks: found.flatMap(({ remarks }) => remarks) };
}

/** Throws StartError with everything that the issuers of a list lack. */
export async function requireProfileOf(config: Pick<Config, 'environment'>, list: readonly EnrolledIssuer[]): Promise<void> {
  const { problems } = await findingsOf(config, list);
  if (problems.length > 0) throw StartError.of(problems.map((problem) => new StartError(problem)));
}
