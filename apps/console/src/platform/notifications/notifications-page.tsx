/** Notifications of somebody at the platform: their settings, who hears when nobody acts, what reached nobody, and what there was to hear. */
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import {
  PlatformAlertSettingsDocument,
  PlatformAlertsDocument,
  PlatformSaveAlertSettingsDocument,
} from '../../graphql/platform/graphql.ts';
import { AlertList } from '../../notifications/alert-list.tsx';
import { SettingsForm } from '../../notifications/settings-form.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { WaitingLetters } from '../letters/waiting-letters.tsx';
import { FaultList } from './fault-list.tsx';
import { SecondPerson } from './second-person.tsx';

export function NotificationsPage() {
  const say = useWords();
  const settings = useAsk(PlatformAlertSettingsDocument, {}, { policy: 'network-only' });
  const heard = useAsk(PlatformAlertsDocument, {}, { policy: 'network-only', live: ['ALERT'] });
  const [save, saving] = useAct(PlatformSaveAlertSettingsDocument);
  return (
    <Page title={say('notifications.title')} about={say('notifications.about.platform')}>
      <Loaded of={settings} lines={12}>
        {({ alertSettings, secondPerson, alertFaults }) => (
          <>
            <WaitingLetters all />
            <FaultList of={alertFaults} />
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
            <SecondPerson of={secondPerson} changed={settings.again} />
          </>
        )}
      </Loaded>
      <Loaded of={heard} lines={6}>
        {({ alerts }) => <AlertList of={alerts} />}
      </Loaded>
    </Page>
  );
}
