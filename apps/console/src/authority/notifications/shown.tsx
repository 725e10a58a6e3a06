/** Notifications of the browser for somebody of this graph. */
import { AuthorityAlertSettingsDocument, AuthorityAlertsDocument } from '../../graphql/authority/graphql.ts';
import { ShownNotifications } from '../../notifications/shown-notifications.tsx';

const documents = { alerts: AuthorityAlertsDocument, settings: AuthorityAlertSettingsDocument };

export const Shown = () => <ShownNotifications of={documents} />;
