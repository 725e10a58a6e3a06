/** Where one's own body hears of its orders, how far each address has come, and the key by which it checks what comes. */
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { type EndpointKind, EndpointsDocument } from '../../graphql/authority/graphql.ts';
import { Identifier } from '../../parts/identifier.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { AddEndpoint } from './add-endpoint.tsx';
import { EndpointPanel } from './endpoint-panel.tsx';

const kinds: readonly EndpointKind[] = ['EVENTS', 'HI1'];

function SigningKey({ of: key }: { of: string | null }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="webhook-key">
      <h2 id="webhook-key">{say('endpoints.key')}</h2>
      {key === null ? (
        <p>{say('endpoints.key.none')}</p>
      ) : (
        <>
          <p className="quiet">{say('endpoints.key.about')}</p>
          <p>
            <Identifier copy>{key}</Identifier>
          </p>
        </>
      )}
    </section>
  );
}

export function EndpointsPage() {
  const say = useWords();
  const asked = useAsk(EndpointsDocument, {}, { policy: 'network-only' });
  return (
    <Page title={say('endpoints.title')} about={say('endpoints.about')}>
      <Loaded of={asked} lines={8}>
        {({ endpoints, webhookKey }) => {
          const free = kinds.filter((kind) => endpoints.every((one) => one.kind !== kind));
          return (
            <>
              {free.length === 0 ? null : <AddEndpoint free={free} changed={asked.again} />}
              {endpoints.length === 0 ? (
                <Empty title={say('endpoints.none')}>
                  <p>{say('endpoints.none.about')}</p>
                  <p className="quiet">{say('endpoints.guide')}</p>
                </Empty>
              ) : (
                <ul className="plain-list duties">
                  {endpoints.map((one) => (
                    <EndpointPanel key={one.id} of={one} changed={asked.again} />
                  ))}
                </ul>
              )}
              <SigningKey of={webhookKey} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
