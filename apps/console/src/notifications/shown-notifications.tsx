/** Shows a notification of the browser for each new alert that the person wants to hear of in this way. It draws nothing itself. */
import type { TypedDocumentNode } from '@urql/core';
import { useRef } from 'react';
import { useClient } from 'urql';
import { byId } from '../app/client.ts';
import { useHearing } from '../app/live.ts';
import { serverNow } from '../app/server-clock.ts';
import { useSession } from '../app/session.ts';
import { useCodes } from '../app/words/words.tsx';
import type { AlertRowFragment, AlertSettingsFactsFragment } from '../graphql/platform/graphql.ts';
import { isOn } from './browser.ts';
import { placeOf } from './places.ts';

/** What one graph answers. */
export interface AlertDocuments {
  readonly alerts: TypedDocumentNode<{ alerts: readonly AlertRowFragment[] }, Record<string, never>>;
  readonly settings: TypedDocumentNode<{ alertSettings: AlertSettingsFactsFragment | null }, Record<string, never>>;
}

/** Where several have come at once, the change names none: those of the last minute are meant. */
const togetherMs = 60_000;
const isMeant = ({ id, at }: AlertRowFragment, changed: string | null): boolean =>
  changed === null ? serverNow() - new Date(at).getTime() < togetherMs : id === changed;

export function ShownNotifications({ of: documents }: { of: AlertDocuments }) {
  const client = useClient();
  const session = useSession();
  const code = useCodes();
  const seen = useRef(new Set<string>());
  const look = async (id: string | null): Promise<void> => {
    const fresh = { requestPolicy: 'network-only' } as const;
    const [{ data: heard }, { data: own }] = await Promise.all([
      client.query(byId(documents.alerts), {}, fresh).toPromise(),
      client.query(byId(documents.settings), {}, fresh).toPromise(),
    ]);
    const wanted = new Set((own?.alertSettings?.choices ?? []).flatMap(({ event, ways }) => (ways.includes('BROWSER') ? [event] : [])));
    for (const alert of heard?.alerts ?? []) {
      if (!isMeant(alert, id) || !wanted.has(alert.event) || seen.current.has(alert.id)) continue;
      seen.current.add(alert.id);
      const place = placeOf(alert);
      // The tag makes it one notification, however many pages are open.
      const shown = new Notification(code('AlertKind', alert.kind), {
        body: `${code('AlertEvent', alert.event)} ${code('AlertStage', alert.stage)}`,
        tag: alert.id,
      });
      shown.addEventListener('click', () => {
        window.focus();
        if (place !== null) location.assign(place);
      });
    }
  };
  useHearing(({ kind, id }) => {
    if (kind === 'ALERT' && isOn(session)) void look(id);
  });
  return null;
}
