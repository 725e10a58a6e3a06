/**
 * What is known to be due of one work, so that its jobs are not asked again while nothing was written and nothing can have fallen due. Once it is quiet, each is asked
 * what would be due in five minutes, a minute and ten seconds: where that is what is due now, it stays so until then. In the last ten seconds a job is asked at every look.
 */
import type { Job, Work } from './job.ts';

/** How far ahead it is asked, and how long an answer counts. */
const aheadMs = [300_000, 60_000, 10_000];
/** How often it is asked again how long the answers count, of a job of which something is to fall due before. */
const againMs = 10_000;

interface Answer {
  readonly keys: readonly string[];
  /** By the installation's clock, in ms: when it was asked, and until when it counts. */
  readonly from: number;
  readonly until: number;
  /** When it is asked again how long it counts. */
  readonly aheadAt: number;
}

/** Why a job could not be asked. */
export interface NotAsked {
  readonly job: Job;
  readonly cause: unknown;
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => {
  const known = new Set(some);
  return known.size === new Set(others).size && others.every((key) => known.has(key));
};

export class KnownDue {
  readonly #work: Work;
  readonly #jobs: readonly Job[];
  readonly #answers = new Map<Job, Answer>();
  #seen: string | undefined;

  constructor(work: Work) {
    this.#work = work;
    this.#jobs = work.jobs.filter(({ pauseMs, isAsked }) => pauseMs === undefined && isAsked);
  }

  /** Asks what must be asked; `seen` is what the database was at or before now, undefined where that is not known. Answers which could not be asked, and why. */
  async look(seen: string | undefined): Promise<readonly NotAsked[]> {
    const isQuiet = this.#work.together !== undefined && seen !== undefined && seen === this.#seen;
    this.#seen = seen;
    const now = this.#work.clock();
    const asked = isQuiet ? this.#jobs.filter((job) => !this.#counts(job, now.getTime())) : this.#jobs;
    return asked.length === 0 ? [] : this.#askAll(asked, now, isQuiet);
  }

  /** Due at the last look. */
  keys(job: Job): readonly string[] {
    return this.#answers.get(job)?.keys ?? [];
  }

  /** Whether its last answer is known. */
  has(job: Job): boolean {
    return this.#answers.has(job);
  }

  #counts(job: Job, now: number): boolean {
    const answer = this.#answers.get(job);
    return answer !== undefined && answer.from <= now && now <= answer.until;
  }

  async #ask(job: Job, now: Date, isQuiet: boolean, within?: unknown): Promise<Answer> {
    const from = now.getTime();
    const before = this.#answers.get(job);
    const at = (date: Date) => job.due({ at: date, ...(within === undefined ? {} : { within }) });
    if (!isQuiet || before === undefined || from < before.from) return { keys: await at(now), from, until: from, aheadAt: from };
    if (from < before.aheadAt) return { ...before, keys: await at(now), from, until: from };
    // What lies between two equal answers is the same.
    for (const ms of from <= before.until + againMs ? aheadMs : [])
      if (isSame(await at(new Date(from + ms)), before.keys)) return { ...before, until: from + ms, aheadAt: from };
    return { keys: await at(now), from, until: from, aheadAt: from + againMs };
  }

  /** In one transaction where that goes well; otherwise each by itself, so that one which can't be asked keeps no other waiting. */
  async #askAll(jobs: readonly Job[], now: Date, isQuiet: boolean): Promise<readonly NotAsked[]> {
    try {
      if (this.#work.together !== undefined && jobs.length > 1) {
        const answers = await this.#work.together(async (within) => {
          const found: [Job, Answer][] = [];
          for (const job of jobs) found.push([job, await this.#ask(job, now, isQuiet, within)]);
          return found;
        });
        for (const [job, answer] of answers) this.#answers.set(job, answer);
        return [];
      }
    } catch {
      // Which of them it was, and why, comes out below.
    }
    const failed: NotAsked[] = [];
    for (const job of jobs)
      try {
        this.#answers.set(job, await this.#ask(job, now, isQuiet));
      } catch (cause) {
        this.#answers.delete(job);
        failed.push({ job, cause });
      }
    return failed;
  }
}
