/** What the stand-in holds, in memory: each platform's statements in the order in which they came. */
import { randomUUID } from 'node:crypto';
import type { Sent } from './rules.ts';

export type StoredStatement = Sent & {
  readonly uuid: string;
  readonly puid: string;
  readonly platform_name: string;
  /** `YYYY-MM-DD hh:mm:ss` in UTC, as the database writes it. */
  readonly created_at: string;
};

export class Store {
  readonly #stored: StoredStatement[] = [];

  add(statement: Sent, platform: string, at: Date): StoredStatement {
    const stamp = at.toISOString().slice(0, 19).replace('T', ' ');
    const stored = { ...statement, uuid: randomUUID(), puid: String(statement['puid']), platform_name: platform, created_at: stamp };
    this.#stored.push(stored);
    return stored;
  }

  /** The first with this puid: puids are a platform's own. */
  byPuid(platform: string, puid: string): StoredStatement | undefined {
    return this.of(platform).find((one) => one.puid === puid);
  }

  of(platform: string): readonly StoredStatement[] {
    return this.#stored.filter(({ platform_name: name }) => name === platform);
  }
}
