/**
 * Hears from the gateway what has changed (`GET /live`), for all pages of a person in this browser: one of them listens and passes on what it hears, since a
 * browser opens few connections to one host. A page that begins, or begins anew after it lost the connection, asks for what it may have missed.
 */
import { useEffect, useRef } from 'react';
import { sessionEnded } from './frame/session-end.tsx';
import { askSession, type Session } from './session.ts';

/** The kinds of things that change. */
export type LiveKind = 'ORDER' | 'WORK' | 'DUTY' | 'ENROLMENT' | 'ALERT' | 'LETTER';

/** One change; `ALL` where any may have been missed. Without an id it is several things of the kind. */
export interface LiveChange {
  readonly kind: LiveKind | 'ALL';
  readonly id: string | null;
}

const everything: LiveChange = { kind: 'ALL', id: null };
const hearers = new Set<(change: LiveChange) => void>();
const hear = (change: LiveChange): void => {
  for (const one of hearers) one(change);
};

/** Milliseconds between two attempts to connect, and between two while the session is over. */
const retryMs = 2_000;
const overMs = 10_000;

interface Person extends Pick<Session, 'graph' | 'subject'> {}

const isSame = (one: Person, other: Person): boolean => one.graph === other.graph && one.subject === other.subject;

/** Listens as long as the page lives. `isSuccessor` says that another page has listened before, so that changes may have been missed in between. */
function listen(person: Person, passOn: (change: LiveChange) => void, isSuccessor: boolean): void {
  let mayHaveMissed = isSuccessor;
  const connect = (): void => {
    // How long this page has been shown: the server adds what has changed since.
    const source = new EventSource(`/live?age=${Math.ceil(performance.now())}`);
    const again = async (): Promise<void> => {
      source.close();
      // A gateway that can't be reached may be back; somebody who is signed out may sign in again, and another person at this browser is none of ours.
      const isOver = await askSession().then(
        (session) => session === null || !isSame(session, person),
        () => false,
      );
      if (isOver) sessionEnded();
      setTimeout(connect, isOver ? overMs : retryMs);
    };
    source.addEventListener('ready', ({ data }) => {
      if (!isSame(JSON.parse(data as string) as Person, person)) return void again();
      if (mayHaveMissed) passOn(everything);
      mayHaveMissed = true;
    });
    source.addEventListener('change', ({ data }) => passOn(JSON.parse(data as string) as LiveChange));
    source.addEventListener('end', again);
    source.addEventListener('error', again);
  };
  connect();
}

/** Begins to hear, once a page. */
export function startLive({ graph, subject }: Session): void {
  const person = { graph, subject };
  const name = `writ-live ${graph} ${subject}`;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => hear(data as LiveChange));
  const passOn = (change: LiveChange): void => {
    channel.postMessage(change);
    hear(change);
  };
  const { locks } = navigator as { locks?: LockManager };
  // Without TLS, and not on this machine, a browser has no locks: each page listens for itself.
  if (locks === undefined) {
    listen(person, hear, false);
    return;
  }
  // The lock is the listening page's as long as it lives.
  const listening = (isSuccessor: boolean): Promise<never> => {
    listen(person, passOn, isSuccessor);
    return new Promise<never>(() => undefined);
  };
  void locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock !== null) return listening(false);
    void locks.request(name, () => listening(true));
    return undefined;
  });
}

/** Calls `act` with each change, at once. */
export function useHearing(act: (change: LiveChange) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onChange = (change: LiveChange): void => latest.current(change);
    hearers.add(onChange);
    return () => void hearers.delete(onChange);
  }, []);
}

/** Changes that come close together are one, in milliseconds. */
const gatherMs = 250;

/**
 * Calls `act` after changes of these kinds, or of the one thing with this id, with all of them since it was called last. A page that nobody
 * looks at waits until somebody does: what it shows anew may be an entry of the log.
 */
export function useLive(kinds: readonly LiveKind[], act: (changes: readonly LiveChange[]) => void, id?: string): void {
  const latest = useRef(act);
  latest.current = act;
  const wanted = kinds.join();
  useEffect(() => {
    if (wanted === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Of one thing the last change alone: a page may wait for long.
    const due = new Map<string, LiveChange>();
    const run = (): void => {
      timer = undefined;
      if (document.hidden || due.size === 0) return;
      const changes = [...due.values()];
      due.clear();
      latest.current(changes);
    };
    const onChange = (change: LiveChange): void => {
      if (change.kind !== 'ALL' && !wanted.split(',').includes(change.kind)) return;
      if (id !== undefined && change.id !== null && change.id !== id) return;
      due.set(`${change.kind} ${change.id}`, change);
      timer ??= setTimeout(run, gatherMs);
    };
    hearers.add(onChange);
    document.addEventListener('visibilitychange', run);
    return () => {
      hearers.delete(onChange);
      document.removeEventListener('visibilitychange', run);
      clearTimeout(timer);
    };
  }, [wanted, id]);
}
