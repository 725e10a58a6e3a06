/** Notifications of somebody at an authority: their settings, and what there was to hear. */
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import {
  AuthorityAlertSettingsDocument,
  AuthorityAlertsDocument,
  AuthoritySaveAlertSettingsDocument,
} from '../../graphql/authority/graphql.ts';
import { AlertList } from '../../notifications/alert-list.tsx';
import { SettingsForm } from '../../notifications/settings-form.tsx';
import { Loaded } from '../../states/loaded.tsx';

export function NotificationsPage() {
  const say = useWords();
  const settings = useAsk(AuthorityAlertSettingsDocument, {}, { policy: 'network-only' });
  const heard = useAsk(AuthorityAlertsDocument, {}, { policy: 'network-only', live: ['ALERT'] });
  const [save, saving] = useAct(AuthoritySaveAlertSettingsDocument);
  return (
    <Page title={say('notifications.title')} about={say('notifications.about.authority')}>
      <Loaded of={settings} lines={12}>
        {({ alertSettings }) => (
          <SettingsForm
            key={alertSettings?.generation ?? 'none'}
            of={alertSettings}
            saving={saving}
            save={async (own, generation) => {
              const outcome = await save({ settings: own, generation });
              if (outcome.kind === 'done') settings.again();
              return outcome;
            }}
          />
        )}
      </Loaded>
      <Loaded of={heard} lines={6}>
        {({ alerts }) => <AlertList of={alerts} />}
      </Loaded>
    </Page>
  );
}
