/** An endpoint of a body: how far it has come, what waits for it and what it last met. What can be done with it comes below. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { type EndpointFactsFragment, RemoveEndpointDocument } from '../../graphql/authority/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { NotDone } from '../../states/not-done.tsx';
import { Stale } from '../../states/stale.tsx';
import { ConfirmEndpoint } from './confirm-endpoint.tsx';
import { refusedFor } from './refused-for.ts';

const tones: Readonly<Record<EndpointFactsFragment['state'], Tone>> = {
  UNCONFIRMED: 'warn',
  CONFIRMED: 'good',
  DISABLED: 'bad',
  REMOVED: 'calm',
};

/** What an attempt can have met and the page has words for; a status of HTTP needs none, and of the rest the operator knows more. */
const inWords: readonly string[] = ['TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'ADDRESS_REFUSED', 'URL_REFUSED'];

interface EndpointPanelProps {
  of: EndpointFactsFragment;
  changed: () => void;
}

function RemoveEndpoint({ of: { id, generation, url }, changed }: EndpointPanelProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [remove, removing] = useAct(RemoveEndpointDocument);
  const [isAsked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const carryOut = async () => {
    const ended = await remove({ endpoint: id, generation });
    setAsked(false);
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('endpoints.removed'));
    changed();
  };
  return (
    <>
      {refusedFor(outcome, 'NOT_FOUND') === null ? <NotDone of={outcome} changed={changed} /> : <Stale show={changed} />}
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {say('endpoints.remove')}
      </Button>
      {isAsked ? (
        <Confirmation
          title={say('endpoints.remove.confirm')}
          act={say('endpoints.remove.act')}
          acting={removing}
          confirm={() => void carryOut()}
          close={() => setAsked(false)}
        >
          {url === null ? null : (
            <p>
              <Identifier>{url}</Identifier>
            </p>
          )}
          <p>{say('endpoints.remove.about')}</p>
        </Confirmation>
      ) : null}
    </>
  );
}

export function EndpointPanel({ of: one, changed }: EndpointPanelProps) {
  const say = useWords();
  const { id, kind, url, state, addedAt, since, waiting, failure, failedAt } = one;
  return (
    <li className="panel" data-endpoint={id} data-state={state}>
      <h2>
        <Code of="EndpointKind" value={kind} />{' '}
        <Mark tone={tones[state]}>
          <Code of="EndpointState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [say('endpoints.url'), url === null ? null : <Identifier key="url">{url}</Identifier>],
          [say('endpoints.added-at'), <When key="added" at={addedAt} />],
          state === 'UNCONFIRMED' ? null : [say('endpoints.since'), <When key="since" at={since} />],
          state === 'UNCONFIRMED' ? null : [say('endpoints.waiting'), waiting],
          [
            say('endpoints.failure'),
            failure === null || failedAt === null ? null : (
              <span key="failure">
                {inWords.includes(failure) ? say(`endpoints.failure.${failure}`) : <bdi>{failure}</bdi>} · <When at={failedAt} />
              </span>
            ),
          ],
        ]}
      />
      {state === 'UNCONFIRMED' ? <ConfirmEndpoint of={one} changed={changed} /> : null}
      {state === 'DISABLED' ? <p>{say('endpoints.disabled.about')}</p> : null}
      <div className="panel-actions">
        {state === 'UNCONFIRMED' || waiting > 0 ? (
          <Button size="compact-sm" variant="default" onClick={changed}>
            {say('endpoints.again')}
          </Button>
        ) : null}
        <RemoveEndpoint of={one} changed={changed} />
      </div>
    </li>
  );
}
