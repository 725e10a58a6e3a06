/**
 * How much time documents that were never seen may take. A plan costs some milliseconds and is kept; without a bound, a client that
 * sends a new document each time would have the processor for itself. What is planned already is never affected.
 */
import { GraphQLError } from 'graphql';

/** Milliseconds of processor time: so much is there at first, and so much comes back in a second. */
export interface PlanningBudget {
  burstMs: number;
  perSecondMs: number;
}

/** Ten seconds of planning at once, and half a second in each second after it. */
const defaultBudget: PlanningBudget = { burstMs: 10_000, perSecondMs: 500 };

/** Milliseconds of this thread's own processor time: what others do meanwhile isn't charged. */
const ownTimeMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Runs planning under a budget. */
export class PlanningMeter {
  readonly #budget: PlanningBudget;
  readonly #now: () => number;
  readonly #spentMs: () => number;
  #leftMs: number;
  #at: number;
  #free = false;

  /** `now` is any clock in milliseconds that goes forward only. */
  constructor(budget: PlanningBudget = defaultBudget, now: () => number = () => performance.now(), spentMs: () => number = ownTimeMs) {
    this.#budget = budget;
    this.#now = now;
    this.#spentMs = spentMs;
    this.#leftMs = budget.burstMs;
    this.#at = now();
  }

  /** Runs `plan` and takes its time off. Throws LIMIT_EXCEEDED when nothing is left. A plan that was begun is ended. */
  run<T>(plan: () => T): T {
    if (this.#free) return plan();
    this.#refill();
    if (this.#leftMs <= 0) throw exhausted(Math.ceil((1 - this.#leftMs) / this.#budget.perSecondMs));
    const before = this.#spentMs();
    try {
      return plan();
    } finally {
      this.#leftMs -= this.#spentMs() - before;
    }
  }

  /** Runs what may plan without asking the budget, nor taking anything off. */
  runFree<T>(work: () => T): T {
    this.#free = true;
    try {
      return work();
    } finally {
      this.#free = false;
    }
  }

  #refill(): void {
    const at = this.#now();
    this.#leftMs = Math.min(this.#budget.burstMs, this.#leftMs + ((at - this.#at) / 1000) * this.#budget.perSecondMs);
    this.#at = at;
  }
}

const exhausted = (retryAfterSeconds: number): GraphQLError =>
  new GraphQLError(
    'Too many documents that were never sent before. Send values as variables, so that a document stays the same, and try again later.',
    {
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'planningMs', retryAfterSeconds },
    },
  );
