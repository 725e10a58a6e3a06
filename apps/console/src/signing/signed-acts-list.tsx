/** Who signed what of an order, and when: read when it is asked for, since an auditor's look is an entry of the log. Each act can be kept as a file. */
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { type ReactNode, useState } from 'react';
import { useAsk } from '../app/ask.ts';
import { useCodes, useWords } from '../app/words/words.tsx';
import { OrderSection } from '../order/order-section.tsx';
import { Mark } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import { download } from '../proof/download.ts';
import { Loaded } from '../states/loaded.tsx';

export interface ShownAct {
  readonly id: string;
  readonly statement: string;
  readonly signingKey: { readonly hash: string; readonly endedAt: string | null };
  /** Left out for authorities. */
  readonly evidence?: string;
}

export interface SignedActsListProps {
  readonly order: string;
  readonly document: TypedDocumentNode<{ order: { signedActs: readonly ShownAct[] | null } | null }, { id: string | number }>;
  /** What is done with all of them, below. */
  readonly children?: (acts: readonly ShownAct[]) => ReactNode;
}

interface Stated {
  readonly act: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly role: string;
  readonly at: string;
  readonly endsAt: string | null;
}

export function ActLine({ of: { id, statement, signingKey, evidence }, children }: { of: ShownAct; children?: ReactNode }) {
  const say = useWords();
  const code = useCodes();
  const { act, subject, organisation, role, at, endsAt } = JSON.parse(statement) as Stated;
  return (
    <li data-signed={act}>
      <strong>{say(`signing.act.${act}`)}</strong> · <bdi>{subject}</bdi>
      {organisation === null ? null : (
        <>
          {' '}
          (<bdi>{organisation}</bdi>)
        </>
      )}{' '}
      · {code('Role', role)} · <When at={at} />
      {endsAt === null ? null : (
        <>
          {' '}
          · {say('signing.acts.until')} <When at={endsAt} />
        </>
      )}{' '}
      {signingKey.endedAt === null ? null : (
        <Mark tone="warn">
          {say('signing.acts.key-ended')} <When at={signingKey.endedAt} />
        </Mark>
      )}{' '}
      {children}
      {evidence === undefined ? null : (
        <Button size="compact-xs" variant="default" onClick={() => download(`act-${act}-${id}.json`, 'application/json', evidence)}>
          {say('signing.acts.keep', { act: say(`signing.act.${act}`) })}
        </Button>
      )}
    </li>
  );
}

function Acts({ order, document, children }: SignedActsListProps) {
  const say = useWords();
  const asked = useAsk(document, { id: order }, { policy: 'network-only' });
  return (
    <Loaded of={asked} lines={3}>
      {({ order: found }) => {
        const acts = found?.signedActs ?? [];
        if (acts.length === 0) return <p>{say('signing.acts.none')}</p>;
        return (
          <>
            <ul className="plain-list">
              {acts.map((one) => (
                <ActLine key={one.id} of={one} />
              ))}
            </ul>
            {children?.(acts)}
          </>
        );
      }}
    </Loaded>
  );
}

export function SignedActsList(props: SignedActsListProps) {
  const say = useWords();
  const [wanted, setWanted] = useState(false);
  return (
    <OrderSection title={say('signing.acts')}>
      <p className="quiet">{say('signing.acts.about')}</p>
      {wanted ? (
        <Acts {...props} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setWanted(true)}>
          {say('signing.acts.show')}
        </Button>
      )}
    </OrderSection>
  );
}
