/**
 * The digest of what is asked, computed in the browser over the draft as the server keeps it: SHA-256 over RFC 8785 JSON. It is shown before
 * anything is signed and compared with the one that the server fixes at submission.
 */
import canonicalize from 'canonicalize';
import type { DraftContentFragment } from '../../graphql/authority/graphql.ts';
import { digestOfText } from '../../proof/bytes.ts';

type Digested = Pick<DraftContentFragment, 'kind' | 'reference' | 'legalBasis' | 'recipient' | 'secrecy' | 'territories' | 'targets'>;

/** What the digest covers, as it is written down. */
export function digestedText({ kind, reference, legalBasis, recipient, secrecy, territories, targets }: Digested): string {
  const { provision, offence, threshold, grounds, redress, worldwide } = legalBasis;
  const scopes = targets
    .flatMap(({ type, value, decisions }) =>
      decisions
        .filter(({ outcome }) => outcome !== 'REFUSED')
        .map(({ category, from, to }) => ({
          identifier: { type, value },
          category,
          window: from === null || to === null ? null : { from, to },
        })),
    )
    .map((scope) => ({ scope, key: JSON.stringify(scope) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ scope }) => scope);
  const text = canonicalize({
    kind,
    reference,
    legalBasis: { provision, offence, threshold, grounds, redress, worldwide },
    recipient,
    secrecy: secrecy === null ? null : { ground: secrecy.ground, reason: secrecy.reason, until: secrecy.until },
    territories: [...territories].sort(),
    scopes,
  });
  return text ?? '';
}

/** Lower-case hex, 64 characters. */
export const digestOf = (draft: Digested): string => digestOfText(digestedText(draft));
