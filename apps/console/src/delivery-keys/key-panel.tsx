/** A key of a body: what it is for, how far it has come, and its thumbprint. What can be done with it comes below. */
import type { ReactNode } from 'react';
import { Code, useWords } from '../app/words/words.tsx';
import type { DeliveryKeyFactsFragment } from '../graphql/authority/graphql.ts';
import { Facts } from '../parts/facts.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import { Thumbprint } from './thumbprint.tsx';

const tones: Readonly<Record<DeliveryKeyFactsFragment['state'], Tone>> = {
  PROPOSED: 'info',
  WAITING: 'info',
  TRIAL: 'warn',
  IN_USE: 'good',
  REVOKED: 'bad',
  EXPIRED: 'calm',
};

export interface KeyPanelProps {
  of: DeliveryKeyFactsFragment;
  /** What else is known of it here. */
  more?: readonly (readonly [string, ReactNode] | null)[];
  children?: ReactNode;
}

export function KeyPanel({ of: key, more = [], children }: KeyPanelProps) {
  const say = useWords();
  const { label, state, purpose, profile, thumbprint, usable, usableFrom, triedAt, expiresAt, revokedAt, revokeReason, proposed } = key;
  const when = (at: string | null) => (at === null ? null : <When at={at} />);
  return (
    <li className="panel" data-key={key.id} data-state={state}>
      <h2>
        <bdi>{label}</bdi>{' '}
        <Mark tone={tones[state]}>
          <Code of="DeliveryKeyState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [say('keys.purpose'), <Code key="purpose" of="DeliveryKeyPurpose" value={purpose} />],
          [say('keys.profile'), profile === null ? null : <Code key="profile" of="DeliveryKeyProfile" value={profile} />],
          [say('keys.thumbprint'), <Thumbprint key="thumbprint">{thumbprint}</Thumbprint>],
          [
            say('keys.proposed'),
            <span key="proposed">
              <bdi>{proposed.person}</bdi> <When at={proposed.at} />
            </span>,
          ],
          ...more,
          [say('keys.usable-from'), when(usableFrom)],
          [say('keys.tried'), when(triedAt)],
          [say('keys.expires'), when(expiresAt)],
          [say('keys.revoked'), when(revokedAt)],
          [say('keys.revoke.why'), revokeReason === null ? null : <bdi key="why">{revokeReason}</bdi>],
        ]}
      />
      {!usable && (state === 'TRIAL' || state === 'IN_USE') ? <p>{say('keys.suspended')}</p> : null}
      {state === 'TRIAL' && usable ? <p className="quiet">{say('keys.trial.about')}</p> : null}
      {children}
    </li>
  );
}
