/** The story of a platform that runs: its people, an order, a notice and a suspension, each looked at on the platform itself. */
import type { Stage } from '../stage.ts';
import { measures } from './measures.ts';
import { orderToRecord } from './order-to-record.ts';
import { beginning, ownAccount } from './own-account.ts';
import type { Platform } from './platform.ts';

/** Plays it. Answers who saw what, one line each. */
export async function playOnPds(stage: Stage, platform: Platform): Promise<string[]> {
  await beginning(stage, platform);
  await ownAccount(stage, platform);
  await orderToRecord(stage, platform);
  await measures(stage, platform);
  return [
    'Alma: what the PDS has on her, asked of it at that moment.',
    'The police: what was there when the order was served; nothing later, and nothing of anybody else.',
    'Anybody: no post of Bruno while it was withheld, and nothing of Clara while she was suspended.',
    'Writ: a sealed copy for the order, and a card of what was reported. The rest stayed on the PDS.',
  ];
}
