/** What can be asked of the platform: what its source finds, holds and carries out. */
import { useAsk } from '../app/ask.ts';
import { Page } from '../app/frame/page.tsx';
import { useWords } from '../app/words/words.tsx';
import { PlatformCapabilitiesDocument } from '../graphql/platform/graphql.ts';
import { Capabilities } from '../parts/capabilities.tsx';
import { Loaded } from '../states/loaded.tsx';

export function CapabilitiesPage() {
  const say = useWords();
  const asked = useAsk(PlatformCapabilitiesDocument, {});
  return (
    <Page title={say('common.capabilities.title')} about={say('common.capabilities.about')}>
      <Loaded of={asked} lines={10}>
        {({ capabilities }) => <Capabilities of={capabilities} />}
      </Loaded>
    </Page>
  );
}
