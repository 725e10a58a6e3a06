/**
 * Notifications of the browser while a page of the console is open (Notifications API), fed by the stream of changes: no push service learns anything. The
 * person turns them on in their settings, and only then is the browser asked for its permission. What is shown says what kind of thing waits, and no more.
 */
import type { Session } from '../app/session.ts';

/** On the window, when somebody has turned them on or off. */
export const turnedEvent = 'writ-notifications';

const keyOf = ({ graph, subject }: Pick<Session, 'graph' | 'subject'>): string => `writ-notifications ${graph} ${subject}`;

/** Whether this person has turned them on in this browser, and it lets us. */
export const isOn = (person: Pick<Session, 'graph' | 'subject'>): boolean =>
  'Notification' in globalThis && Notification.permission === 'granted' && localStorage.getItem(keyOf(person)) === 'on';

/** Turns them on, for which the browser asks the person, or off; answers whether they are on. */
export async function turn(person: Pick<Session, 'graph' | 'subject'>, on: boolean): Promise<boolean> {
  const isGranted = on && 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted';
  if (isGranted) localStorage.setItem(keyOf(person), 'on');
  else localStorage.removeItem(keyOf(person));
  window.dispatchEvent(new Event(turnedEvent));
  return isGranted;
}
