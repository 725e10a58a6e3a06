/**
 * The job that hands statements of reasons in to the DSA Transparency Database without undue delay: Regulation (EU) 2022/2065, Art. 24(5).
 * Any number of processes may run it. While the database is away it asks more and more seldom; a token or an address that is not good
 * stops it until somebody gives another one, and no statement is given up for that.
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '@writ/core';
import { inSpan } from '@writ/telemetry';
import type { Sweep } from '@writ/worker';
import type { Services } from '../context.ts';
import { batchMax, type TransparencyClient, type TransparencyOptions, transparencyClient } from './client.ts';
import { Delivery, type Halt } from './delivery.ts';
import { isSubmissionDue, takeSubmissions } from './leased.ts';

const codes = {
  unauthorised: 'TRANSPARENCY_TOKEN_REFUSED',
  misaddressed: 'TRANSPARENCY_ADDRESS_WRONG',
  later: 'TRANSPARENCY_DATABASE_AWAY',
} as const;

/** Why nothing is sent just now, for whoever runs the installation. */
export class SubmissionsHalted extends Error {
  override readonly name = 'SubmissionsHalted';
  /** The process log has no messages: by this whoever runs it knows whether to wait or to act. */
  readonly code: (typeof codes)[Halt['outcome']];

  constructor(halt: Halt) {
    super(wordsOf(halt));
    this.code = codes[halt.outcome];
  }
}

export interface SubmissionOptions extends TransparencyOptions {
  /** In [0, 1); Math.random when left out. */
  readonly random?: () => number;
  /** What is asked instead of the address; for tests. */
  readonly client?: (clock: Clock) => TransparencyClient;
}

/** Longer than a batch takes with all that is asked in it; a process that dies keeps its submissions from others for so long. */
export const leaseMs = 10 * 60_000;
const [firstRestMs, longestRestMs, personRestMs] = [5_000, 5 * 60_000, 5 * 60_000];

function wordsOf(halt: Halt): string {
  switch (halt.outcome) {
    case 'unauthorised':
      return `The Transparency Database refuses the token (${halt.status}): give a good one in WRIT_TRANSPARENCY_TOKEN and start again. Until then statements wait; none is given up.`;
    case 'misaddressed':
      return 'What answers is not the Transparency Database: WRIT_TRANSPARENCY_URL is wrong, perhaps its path. Give the right one, which ends in /api/v1, and start again. Until then statements wait; none is given up.';
    default:
      return `${halt.words} Statements wait and are sent when it is back.`;
  }
}

/** While the database is away nothing is asked of it. */
class Rest {
  #until: Date | null = null;
  #why: SubmissionsHalted | null = null;
  #halts = 0;

  /** Throws {@link SubmissionsHalted} while it lasts. */
  require(now: Date): void {
    if (this.#until !== null && this.#why !== null && now < this.#until) throw this.#why;
  }

  over(): void {
    this.#until = null;
    this.#halts = 0;
  }

  begin(halt: Halt, now: Date): SubmissionsHalted {
    const again = Math.min(firstRestMs * 2 ** this.#halts, longestRestMs);
    const ms = halt.outcome === 'later' ? Math.max(again, halt.retryAfterMs ?? 0) : personRestMs;
    this.#halts += 1;
    this.#until = new Date(now.getTime() + ms);
    this.#why = new SubmissionsHalted(halt);
    return this.#why;
  }
}

/** Makes the job. Nothing is connected before the first statement is due. */
export function openSubmissions(options: SubmissionOptions): Sweep<Services> {
  const { random = Math.random, client: make = (clock: Clock) => transparencyClient(options, clock) } = options;
  const rest = new Rest();
  let client: TransparencyClient | undefined;

  async function round({ db, clock }: Services, stopping: AbortSignal): Promise<boolean> {
    const at = clock();
    rest.require(at);
    const lease = { id: randomUUID(), until: new Date(at.getTime() + leaseMs) };
    const submissions = await takeSubmissions(db, lease, at, batchMax);
    if (submissions.length === 0) return false;
    client ??= make(clock);
    const delivery = new Delivery({ db, client, clock, random, stopping }, lease);
    const halt = await inSpan('writ.deliver', { queue: 'submissions', batch: submissions.length }, async (tell) => {
      const why = await delivery.run(submissions);
      tell({ code: why === null ? 'OK' : 'FAILED' });
      return why;
    });
    if (halt !== null && !stopping.aborted) throw rest.begin(halt, clock());
    rest.over();
    return submissions.length === batchMax;
  }

  return { name: 'submissions', due: isSubmissionDue, round, close: async () => client?.close() };
}
