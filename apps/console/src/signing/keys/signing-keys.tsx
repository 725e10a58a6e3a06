/** The keys with which acts are signed: who has which, a new one of one's own, a signature for somebody's new one, and the end of one. */
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import type { Outcome } from '../../app/ask.ts';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { NotDone } from '../../states/not-done.tsx';
import { NotSigned } from '../not-signed.tsx';
import { statementText } from '../signed-order.ts';
import { type SignatureInput, useSigns } from '../use-signed-act.ts';
import { EraseKeys } from './erase-keys.tsx';
import { type DescribedKey, endMessage, rolesToSign } from './key-acts.ts';
import { NewKey } from './new-key.tsx';
import { useSigning } from './use-signing.ts';
import { type Register, VouchForKey } from './vouch-for-key.tsx';

interface ListedKey {
  readonly id: string;
  readonly description: string;
  readonly hash: string;
  readonly isRoot: boolean;
  readonly since: string;
  readonly endedAt: string | null;
}

export interface KeyDocuments {
  readonly list: TypedDocumentNode<{ signingKeys: readonly ListedKey[] }, { own?: boolean; ended?: boolean }>;
  readonly end: TypedDocumentNode<Record<string, unknown>, { signature: SignatureInput }>;
}

export interface SigningKeysProps {
  documents: KeyDocuments;
  /** What keeps a key for which three have signed; left out where nobody may. */
  register?: Register;
}

interface EndKeyProps {
  of: ListedKey;
  described: DescribedKey;
  documents: KeyDocuments;
  changed: () => void;
}

/** Ends a key: its owner by the key itself, counsel and the auditor by their own. */
function EndKey({ of: { hash }, described, documents, changed }: EndKeyProps) {
  const say = useWords();
  const announce = useAnnounce();
  const session = useSession();
  const { ask, isSigning, why } = useSigning(documents.list);
  const [end, ending] = useAct(documents.end);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const roles = rolesToSign(session);
  const role = roles.find((one) => one === 'COUNSEL' || one === 'AUDITOR') ?? roles.find((one) => described.roles.includes(one));
  if (role === undefined) return null;
  const submit = async () => {
    const signed = await ask(({ person, keys, now }) => endMessage(described, hash, { person, role, now }, keys));
    if (signed === null) return;
    const { statement, credential, proof } = signed.act;
    const ended = await end({ signature: { statement: statementText(statement), credential, ...proof } });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('signing-keys.end.done'));
    changed();
  };
  return (
    <details>
      <summary>{say('signing-keys.end')}</summary>
      <p className="quiet">{say('signing-keys.end.about')}</p>
      {why === null ? null : <NotSigned why={why} />}
      <NotDone of={outcome} changed={changed} />
      <Button size="compact-sm" color="red.9" loading={isSigning || ending} onClick={() => void submit()}>
        {say('signing-keys.end.act')}
      </Button>
    </details>
  );
}

function KeyPanel({ of, documents, changed }: Omit<EndKeyProps, 'described'>) {
  const say = useWords();
  const code = useCodes();
  const { description, hash, isRoot, since, endedAt } = of;
  const described = JSON.parse(description) as DescribedKey;
  const { subject, issuer, organisation, roles, kind } = described;
  return (
    <li className="panel" data-key={of.id} data-state={endedAt === null ? 'COUNTS' : 'ENDED'}>
      <h2>
        <bdi>{subject}</bdi>{' '}
        <Mark tone={endedAt === null ? 'good' : 'calm'}>{say(endedAt === null ? 'signing-keys.counts' : 'signing-keys.ended')}</Mark>
      </h2>
      <Facts
        of={[
          [say('signing-keys.roles'), roles.map((role) => code('Role', role)).join(', ')],
          [say('signing-keys.body'), organisation === null ? null : <bdi key="body">{organisation}</bdi>],
          [say('signing-keys.issuer'), <bdi key="issuer">{issuer}</bdi>],
          [say('signing-keys.kind'), say(`signing-keys.kind.${kind}`)],
          [say('signing-keys.since'), <When key="since" at={since} />],
          [say('signing-keys.ended-at'), endedAt === null ? null : <When key="ended" at={endedAt} />],
          [say('signing-keys.hash'), <Identifier key="hash">{hash}</Identifier>],
        ]}
      />
      {isRoot ? <p className="quiet">{say('signing-keys.root')}</p> : null}
      {endedAt === null ? <EndKey of={of} described={described} documents={documents} changed={changed} /> : null}
    </li>
  );
}

export function SigningKeys({ documents, register }: SigningKeysProps) {
  const say = useWords();
  const signs = useSigns();
  const vouches = useRole('COUNSEL', 'AUDITOR');
  const asked = useAsk(documents.list, { own: false, ended: true }, { pause: !signs, policy: 'network-only' });
  if (!signs)
    return (
      <Page title={say('signing-keys.title')}>
        <Empty title={say('signing-keys.nobody-signs')} />
      </Page>
    );
  return (
    <Page title={say('signing-keys.title')} about={say('signing-keys.about')}>
      <NewKey keys={documents.list} />
      {vouches && register !== undefined ? <VouchForKey keys={documents.list} register={register} changed={asked.again} /> : null}
      {vouches ? <EraseKeys keys={documents.list} /> : null}
      <Loaded of={asked}>
        {({ signingKeys }) =>
          signingKeys.length === 0 ? (
            <Empty title={say('signing-keys.none')} />
          ) : (
            <ul className="plain-list duties">
              {signingKeys.map((one) => (
                <KeyPanel key={one.id} of={one} documents={documents} changed={asked.again} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
