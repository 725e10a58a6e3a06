/**
 * One batch from lease to result. What may have arrived before is looked up first. One that can't be accepted is set aside and the rest sent
 * again at once; one that is there already counts as sent; when nothing was decided all that are left wait. Each result is written as soon
 * as it is known.
 */
import type { Clock } from '@writ/core';
import type { StatementForm } from '@writ/statements-domain/statements';
import type { Database } from '../store/rows.ts';
import type { Arrival, Later, Misaddressed, SendOutcome, Unauthorised } from './answer.ts';
import { attemptsMax, backOffMs } from './back-off.ts';
import type { TransparencyClient } from './client.ts';
import { type Lease, markDead, markSent, type PutBack, putBack, type Submission } from './leased.ts';
import { type FieldErrors, neverAccepted } from './validate.ts';

/** Why the rest of a batch could not be sent now. */
export type Halt = Later | Unauthorised | Misaddressed;

export interface DeliveryServices {
  readonly db: Database;
  readonly client: TransparencyClient;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly stopping: AbortSignal;
}

/** A submission with something to send. */
interface Sendable extends Submission {
  readonly form: StatementForm;
}

const lookUpsAtOnce = 4;
/** After so many tries in vain a batch is taken apart. */
const aloneAfter = 2;
/** So many statements alone that get no answer, in a row, are the database's fault. */
const failuresMax = 3;
/** Nothing is sent in the last of a lease: its answer could come when somebody else holds the submissions. */
const marginMs = 60_000;
const takenUnseen = 'The Transparency Database says that the puid is taken, and does not show the statement that has it.';
const idMissing = 'The Transparency Database did not say its id.';
const wrongAddress = 'The address of the Transparency Database is wrong: what answers there is not its API.';
const refusedAlready = 'The Transparency Database does not accept it.';

export class Delivery {
  readonly #services: DeliveryServices;
  readonly #lease: Lease;
  /** Whether the database has answered anything yet: while it does not answer, no statement is the cause. */
  #hasAnswered = false;

  constructor(services: DeliveryServices, lease: Lease) {
    this.#services = services;
    this.#lease = lease;
  }

  /** Does what can be done now. Answers why it had to end before all were decided; null when they are. */
  async run(submissions: readonly Submission[]): Promise<Halt | null> {
    const sendable = await this.#setAsideUnsendable(submissions);
    const inDoubt = sendable.filter((submission) => submission.inDoubt);
    const fresh = sendable.filter((submission) => !submission.inDoubt);
    const { absent, halt } = await this.#lookUp(inDoubt);
    if (halt !== null) {
      await this.#wait(fresh, halt, { inDoubt: false, isTried: false });
      return halt;
    }
    return this.#sendUntilDecided([...fresh, ...absent]);
  }

  /** Whether it must end before all are decided: the process is asked to stop, or its hold is nearly over. */
  #isOver(): boolean {
    const { clock, stopping } = this.#services;
    return stopping.aborted || clock().getTime() >= this.#lease.until.getTime() - marginMs;
  }

  /** Statements that nothing can make acceptable are a person's matter, and cost no batch its answer. */
  async #setAsideUnsendable(submissions: readonly Submission[]): Promise<Sendable[]> {
    const sendable: Sendable[] = [];
    const dead: { submission: Submission; errors: FieldErrors }[] = [];
    for (const submission of submissions) {
      const { form } = submission;
      const errors = form === null ? { statement: ['It belongs to no restriction.'] } : neverAccepted(form);
      if (form !== null && Object.keys(errors).length === 0) sendable.push({ ...submission, form });
      else dead.push({ submission, errors });
    }
    await this.#setAside(dead, 'The Transparency Database can never accept it: it was not sent.');
    return sendable;
  }

  async #setAside(dead: readonly { submission: Submission; errors: FieldErrors }[], problem: string): Promise<void> {
    if (dead.length === 0) return;
    const rows = dead.map(({ submission, errors }) => ({
      id: submission.id,
      errors,
      problem,
      attempts: submission.attempts,
      inDoubt: submission.inDoubt,
    }));
    await markDead(this.#services.db, this.#lease, rows);
  }

  async #arrived(arrivals: ReadonlyMap<Submission, Arrival>): Promise<void> {
    if (arrivals.size === 0) return;
    const rows = [...arrivals].map(([{ id }, arrival]) => ({ id, arrival }));
    await markSent(this.#services.db, this.#lease, rows, this.#services.clock());
  }

  /** Those that are there are sent; those that are not are absent. The first look-up without an answer ends it, and all the others wait. */
  async #lookUp(
    submissions: readonly Sendable[],
    whenAbsent: 'send' | 'wait' = 'send',
  ): Promise<{ absent: Sendable[]; halt: Halt | null }> {
    const { client, stopping } = this.#services;
    const absent: Sendable[] = [];
    for (let from = 0; from < submissions.length; from += lookUpsAtOnce) {
      if (this.#isOver()) {
        await this.#release([...absent, ...submissions.slice(from)], true);
        return { absent: [], halt: null };
      }
      const some = submissions.slice(from, from + lookUpsAtOnce);
      const outcomes = await Promise.all(some.map(({ form }) => client.lookUp(form.puid, stopping)));
      const found = new Map<Submission, Arrival>();
      const unknown: Sendable[] = [];
      let halt: Halt | null = null;
      for (const [index, submission] of some.entries()) {
        const outcome = outcomes[index];
        this.#hasAnswered ||= outcome?.outcome === 'found' || outcome?.outcome === 'absent';
        if (outcome?.outcome === 'found') found.set(submission, outcome.arrival);
        else if (outcome?.outcome === 'absent') absent.push(submission);
        else {
          unknown.push(submission);
          halt ??= outcome ?? null;
        }
      }
      await this.#arrived(found);
      if (halt === null) continue;
      await this.#wait(unknown, halt, { inDoubt: true });
      await this.#wait([...absent, ...submissions.slice(from + lookUpsAtOnce)], halt, { inDoubt: true, isTried: false });
      return { absent: [], halt };
    }
    if (whenAbsent === 'send') return { absent, halt: null };
    await this.#wait(absent, { outcome: 'later', words: takenUnseen, mayHaveArrived: true }, { inDoubt: true });
    return { absent: [], halt: null };
  }

  async #sendUntilDecided(submissions: readonly Sendable[]): Promise<Halt | null> {
    const { client, stopping } = this.#services;
    let open = submissions;
    while (open.length > 0) {
      if (this.#isOver()) {
        await this.#release(open);
        return null;
      }
      const outcome = await client.sendAll(
        open.map(({ form }) => form),
        stopping,
      );
      if (outcome.outcome === 'refused' && this.#blames(outcome, open) === 0) return this.#sendAlone(open);
      if (this.#isSuspect(outcome, open)) return this.#seekAlone(open);
      const next = await this.#take(outcome, open);
      if ('halt' in next) return next.halt;
      open = next.open;
    }
    return null;
  }

  /** Whether the error may be one statement's and not the database's: together they failed before. */
  #isSuspect(outcome: SendOutcome, sent: readonly Sendable[]): boolean {
    const isUnclear = outcome.outcome === 'later' && outcome.mayHaveArrived;
    return isUnclear && sent.length > 1 && !this.#services.stopping.aborted && sent.some(({ attempts }) => attempts >= aloneAfter);
  }

  /** After an answer that left all of them open: what did not arrive is sent one by one, so that one that can't be digested keeps no other. */
  async #seekAlone(submissions: readonly Sendable[]): Promise<Halt | null> {
    const { absent, halt } = await this.#lookUp(submissions.map((submission) => ({ ...submission, inDoubt: true })));
    return halt ?? this.#sendAlone(absent);
  }

  /** How many of these a refusal is about. */
  #blames({ errors, taken }: Extract<SendOutcome, { outcome: 'refused' }>, sent: readonly Sendable[]): number {
    return sent.filter(({ form }, index) => errors.has(index) || taken.has(form.puid)).length;
  }

  /** Each by itself, so that each gets its own answer. One that gets none waits, and the next is tried; a few in a row are the database's fault. */
  async #sendAlone(submissions: readonly Sendable[]): Promise<Halt | null> {
    const { client, stopping } = this.#services;
    let failures = 0;
    for (const [index, submission] of submissions.entries()) {
      const rest = submissions.slice(index + 1);
      if (this.#isOver()) {
        await this.#release([submission, ...rest]);
        return null;
      }
      const next = await this.#take(await client.sendOne(submission.form, stopping), [submission]);
      failures = 'halt' in next ? failures + 1 : 0;
      if (!('halt' in next)) continue;
      const isOwnFault = next.halt.outcome === 'later' && next.halt.mayHaveArrived && failures < failuresMax;
      if (isOwnFault) continue;
      await this.#wait(rest, next.halt, { inDoubt: submission.inDoubt, isTried: false });
      return next.halt;
    }
    return null;
  }

  /** Writes down what an answer decided. Answers which are still to be sent, or why none can be now. */
  async #take(outcome: SendOutcome, sent: readonly Sendable[]): Promise<{ open: Sendable[] } | { halt: Halt }> {
    this.#hasAnswered ||= outcome.outcome === 'created' || outcome.outcome === 'refused';
    switch (outcome.outcome) {
      case 'created': {
        const arrivals = sent.flatMap((submission) => {
          const arrival = outcome.arrivals.get(submission.form.puid);
          return arrival === undefined ? [] : [[submission, arrival] as const];
        });
        await this.#arrived(new Map(arrivals));
        const withoutId = sent.filter(({ form }) => !outcome.arrivals.has(form.puid));
        await this.#wait(withoutId, { outcome: 'later', words: idMissing, mayHaveArrived: true }, { inDoubt: true });
        return { open: [] };
      }
      case 'refused': {
        const dead = sent.flatMap((submission, index) => {
          const errors = outcome.errors.get(index);
          return errors === undefined ? [] : [{ submission: { ...submission, inDoubt: false }, errors }];
        });
        await this.#setAside(dead, refusedAlready);
        const halt = await this.#takeTaken(outcome.taken, sent);
        const open = sent.filter(({ form }, index) => !outcome.errors.has(index) && !outcome.taken.has(form.puid));
        if (halt === null) return { open };
        await this.#wait(open, halt, { inDoubt: false, isTried: false });
        return { halt };
      }
      default:
        await this.#wait(sent, outcome, {
          inDoubt: outcome.outcome === 'misaddressed' || (outcome.outcome === 'later' && outcome.mayHaveArrived),
        });
        return { halt: outcome };
    }
  }

  /** A puid that is taken is ours: it was sent before. Where the answer does not tell under which id, it is looked up. */
  async #takeTaken(taken: ReadonlyMap<string, Arrival | null>, sent: readonly Sendable[]): Promise<Halt | null> {
    const arrived = new Map<Submission, Arrival>();
    const withoutId: Sendable[] = [];
    for (const submission of sent) {
      const arrival = taken.get(submission.form.puid);
      if (arrival === null) withoutId.push(submission);
      else if (arrival !== undefined) arrived.set(submission, arrival);
    }
    await this.#arrived(arrived);
    return (await this.#lookUp(withoutId, 'wait')).halt;
  }

  /**
   * They wait, or are a person's matter when they were tried too often and the database answers others: an outage, however long, gives up
   * nothing. What was not tried itself waits without that being counted, and so does everything when the token
   * or the address is not good.
   */
  async #wait(
    submissions: readonly Submission[],
    halt: Halt,
    { inDoubt, isTried = true }: { inDoubt: boolean; isTried?: boolean },
  ): Promise<void> {
    const { db, clock, random, stopping } = this.#services;
    if (submissions.length === 0) return;
    if (halt.outcome === 'unauthorised')
      return this.#release(submissions, inDoubt, `The Transparency Database refuses the platform's token (${halt.status}).`);
    if (halt.outcome === 'misaddressed') return this.#release(submissions, inDoubt, wrongAddress);
    if (stopping.aborted) return this.#release(submissions, inDoubt);
    const counted = submissions.map((submission) => ({ ...submission, attempts: submission.attempts + (isTried ? 1 : 0), inDoubt }));
    const isHopeless = ({ attempts }: Submission): boolean => this.#hasAnswered && attempts >= attemptsMax;
    const dead = counted.filter(isHopeless).map((submission) => ({ submission, errors: {} }));
    await this.#setAside(dead, `It was tried ${attemptsMax} times or more, and the database answers. The last time: ${halt.words}`);
    const back = counted
      .filter((submission) => !isHopeless(submission))
      .map(({ id, attempts }): PutBack => {
        const nextAt = new Date(clock().getTime() + backOffMs(attempts, random(), halt.retryAfterMs));
        return { id, attempts, nextAt, inDoubt, problem: halt.words };
      });
    await putBack(db, this.#lease, back);
  }

  /** Gives them free as they are: nothing was tried. `problem` is for people, where there is one. */
  async #release(submissions: readonly Submission[], inDoubt?: boolean, problem: string | null = null): Promise<void> {
    const back = submissions.map(
      (submission): PutBack => ({
        id: submission.id,
        attempts: submission.attempts,
        nextAt: null,
        inDoubt: inDoubt ?? submission.inDoubt,
        problem,
      }),
    );
    await putBack(this.#services.db, this.#lease, back);
  }
}
