/** The keys of every body, the newest first. */
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { useDecided } from '../../delivery-keys/decided.tsx';
import { KeyPanel } from '../../delivery-keys/key-panel.tsx';
import { RevokeKey } from '../../delivery-keys/revoke-key.tsx';
import { BodyKeysDocument, RevokeDeliveryKeyDocument } from '../../graphql/platform/graphql.ts';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ApproveKey } from './approve-key.tsx';

export function BodyKeysPage() {
  const say = useWords();
  const decided = useDecided();
  const asked = useAsk(BodyKeysDocument, {}, { policy: 'network-only' });
  const [revoke, revoking] = useAct(RevokeDeliveryKeyDocument);
  return (
    <Page title={say('keys.bodies.title')} about={say('keys.bodies.about')}>
      <Loaded of={asked}>
        {({ deliveryKeys }) =>
          deliveryKeys.length === 0 ? (
            <Empty title={say('keys.none')} />
          ) : (
            <ul className="plain-list duties">
              {deliveryKeys.map((one) => (
                <KeyPanel key={one.id} of={one} more={decided(one)}>
                  {one.state === 'PROPOSED' ? <ApproveKey of={one} changed={asked.again} /> : null}
                  <RevokeKey of={one} acting={revoking} revoke={revoke} changed={asked.again} />
                </KeyPanel>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
