/**
 * What a browser keeps when a person has left: the whole page, to go back to, and this tab's storage. The next person must see neither.
 */
import { askSession, type Session } from './session.ts';

const storageKey = 'writ-person';
const personOf = ({ graph, subject }: Session): string => `${graph} ${subject}`;

/** Empties this tab's storage where it was another person's. */
export function clearOfOthers(session: Session): void {
  try {
    if (sessionStorage.getItem(storageKey) === personOf(session)) return;
    sessionStorage.clear();
    sessionStorage.setItem(storageKey, personOf(session));
  } catch {
    // A browser that refuses storage keeps nothing of anybody.
  }
}

/**
 * A page that comes back whole from the browser's back/forward cache is hidden until the gateway has confirmed that the same person is still signed
 * in; otherwise it is loaded again, which leads to the sign-in.
 */
export function guardReturn(session: Session): void {
  const { documentElement } = document;
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return;
    documentElement.hidden = true;
    const signedIn = await askSession().catch(() => null);
    if (signedIn === null || personOf(signedIn) !== personOf(session)) return location.reload();
    documentElement.hidden = false;
  });
}
