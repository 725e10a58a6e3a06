/**
 * Whom this installation believes, in the open: each enrolled issuer is a wholly public entry when it is first started with, again when it
 * may assert something else, and when it is not enrolled any more. It states which issuer may assert what, and nothing about the people who sign in
 * there. The country is not in it: each token says its own.
 */
import { type Announcement, announce, canonicalText, type Json } from '@writ/access-log';
import type { EnrolledIssuer } from '@writ/gateway';

/** Independent of the order in which the settings name graphs and roles. */
const enrolmentOf = ({ issuer, organisation, graphs, roles }: EnrolledIssuer): Record<string, Json> => ({
  issuer,
  organisation,
  graphs: [...graphs].sort(),
  roles: [...roles].sort(),
});

/** What is in force after all announcements: by issuer, the canonical text of what it may assert. */
function inForce(earlier: Parameters<Announcement['next']>[0]): Map<string, string> {
  const enrolled = new Map<string, string>();
  for (const { authority, enrolled: isEnrolled } of earlier) {
    if (typeof authority !== 'object' || authority === null || !('issuer' in authority)) continue;
    const { issuer } = authority;
    if (typeof issuer !== 'string') continue;
    if (isEnrolled === true) enrolled.set(issuer, canonicalText(authority));
    else enrolled.delete(issuer);
  }
  return enrolled;
}

/**
 * Logs that exactly these issuers are accepted, before a token of one is. Throws LOG_UNAVAILABLE.
 */
export async function announceAuthorities(
  to: Pick<Announcement, 'log' | 'pool'>,
  issuers: readonly EnrolledIssuer[],
  at: Date,
): Promise<void> {
  const enrolments = issuers.map(enrolmentOf);
  await announce({
    ...to,
    type: 'authority.enrolled.v1',
    at,
    next(earlier) {
      const now = inForce(earlier);
      const gone = [...now.keys()].find((issuer) => !issuers.some((enrolled) => enrolled.issuer === issuer));
      if (gone !== undefined) return { authority: { issuer: gone }, enrolled: false };
      const changed = enrolments.find((enrolment) => now.get(String(enrolment['issuer'])) !== canonicalText(enrolment));
      return changed && { authority: changed, enrolled: true };
    },
  });
}
