/**
 * Where the demo's provider keeps log-ins in progress: in memory, at most a thousand of each kind, the oldest dropped first, nothing
 * kept past its time. Everything is forgotten at the next start; tokens stay good, because they carry all they need.
 */
import type { Adapter, StoredPayload } from 'oidc-provider';

interface Kept {
  payload: StoredPayload;
  /** Milliseconds since 1970. */
  until: number;
}

/** The most that is kept of one kind. */
const storeLimit = 1000;

/** Makes the store of each kind of object of one provider. `now` gives milliseconds since 1970. */
export const createMemoryStore =
  (now: () => number = Date.now, limit: number = storeLimit) =>
  (_kind: string): Adapter => {
    const kept = new Map<string, Kept>();
    const find = (id: string): StoredPayload | undefined => {
      const found = kept.get(id);
      if (found && found.until > now()) return found.payload;
      kept.delete(id);
      return undefined;
    };
    const dropOldest = (): void => {
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) return;
        kept.delete(oldest);
      }
    };
    return {
      async upsert(id, payload, expiresIn) {
        kept.delete(id);
        kept.set(id, { payload, until: expiresIn === undefined ? Number.POSITIVE_INFINITY : now() + expiresIn * 1000 });
        dropOldest();
      },
      async find(id) {
        return find(id);
      },
      async findByUid(uid) {
        for (const [id, { payload }] of kept) if (payload.uid === uid) return find(id);
        return undefined;
      },
      async findByUserCode() {
        return undefined; // the device flow is off
      },
      async consume(id) {
        const payload = find(id);
        if (payload) payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        kept.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
