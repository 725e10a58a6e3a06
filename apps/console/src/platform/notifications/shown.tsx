/** Notifications of the browser for somebody of this graph. */
import { PlatformAlertSettingsDocument, PlatformAlertsDocument } from '../../graphql/platform/graphql.ts';
import { ShownNotifications } from '../../notifications/shown-notifications.tsx';

const documents = { alerts: PlatformAlertsDocument, settings: PlatformAlertSettingsDocument };

export const Shown = () => <ShownNotifications of={documents} />;
