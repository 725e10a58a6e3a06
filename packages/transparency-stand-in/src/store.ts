/** What the stand-in holds, in memory: each platform's statements in the order in which they came. */
import { randomUUID } from 'node:crypto';
import type { Sent } from './rules.ts';

export type Kept = Sent & {
  readonly uuid: string;
  readonly puid: string;
  readonly platform_name: string;
  /** `YYYY-MM-DD hh:mm:ss` in UTC, as the database writes it. */
  readonly created_at: string;
};

export class Store {
  readonly #kept: Kept[] = [];

  add(statement: Sent, platform: string, at: Date): Kept {
    const stamp = at.toISOString().slice(0, 19).replace('T', ' ');
    const kept = { ...statement, uuid: randomUUID(), puid: String(statement['puid']), platform_name: platform, created_at: stamp };
    this.#kept.push(kept);
    return kept;
  }

  /** The first with this puid: puids are a platform's own. */
  byPuid(platform: string, puid: string): Kept | undefined {
    return this.of(platform).find((one) => one.puid === puid);
  }

  of(platform: string): readonly Kept[] {
    return this.#kept.filter(({ platform_name: name }) => name === platform);
  }
}
