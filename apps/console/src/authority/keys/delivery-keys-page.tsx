/** The keys of one's own body: what packages are encrypted for, and what receipts are signed with. */
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { KeyPanel } from '../../delivery-keys/key-panel.tsx';
import { RevokeKey } from '../../delivery-keys/revoke-key.tsx';
import { DeliveryKeysDocument, RevokeDeliveryKeyDocument } from '../../graphql/authority/graphql.ts';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { AddKey } from './add-key.tsx';

export function DeliveryKeysPage() {
  const say = useWords();
  const asked = useAsk(DeliveryKeysDocument, {}, { policy: 'network-only' });
  const [revoke, revoking] = useAct(RevokeDeliveryKeyDocument);
  return (
    <Page title={say('keys.title')} about={say('keys.about')}>
      <AddKey changed={asked.again} />
      <Loaded of={asked}>
        {({ deliveryKeys }) =>
          deliveryKeys.length === 0 ? (
            <Empty title={say('keys.none')} />
          ) : (
            <ul className="plain-list duties">
              {deliveryKeys.map((one) => (
                <KeyPanel key={one.id} of={one}>
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
