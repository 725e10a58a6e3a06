/** What an act of the history works with: who asks, and what time it is then. */
import type { Clock } from '@writ/core';
import type { Acts } from './acts.ts';

export interface Scene {
  readonly acts: Acts;
  readonly now: Clock;
}
