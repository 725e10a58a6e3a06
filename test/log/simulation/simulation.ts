/**
 * One run: a scheduler that takes the world one step further, and each step is drawn from the seed. First with faults, then
 * without any until everybody is answered.
 */
import { Violation } from './checker.ts';
import type { Backend } from './database.ts';
import type { Kind } from './kinds.ts';
import type { Plan } from './plan.ts';
import type { Tables } from './tables.ts';
import { drawDraft, eventId, refusalDraft } from './workload.ts';
import { World } from './world.ts';

/** What a run came to. */
export interface Outcome {
  readonly trace: readonly string[];
  readonly counts: ReadonlyMap<Kind, number>;
  readonly tables: Tables;
  /** The broken invariant, or undefined. */
  readonly failure: string | undefined;
}

interface Step {
  readonly weight: number;
  take(): void;
}

const faultStepsMax = 200;
const quietStepsMax = 6_000;

/** All that is ready to run without outside events has run. */
const drained = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Scheduler {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async run(): Promise<Outcome> {
    while (this.#world.failure === undefined && this.#world.steps < faultStepsMax && this.#world.busy()) await this.#step();
    this.#beQuiet();
    await this.#untilAnswered('an append is not answered');
    await this.#appendPending();
    await this.#probe();
    if (this.#world.failure === undefined) this.#world.checked(() => this.#world.checker.atEnd(this.#world.database.tables));
    return { trace: this.#world.trace, counts: this.#world.counts, tables: this.#world.database.tables, failure: this.#world.failure };
  }

  async #step(): Promise<void> {
    this.#world.steps += 1;
    const faults = !this.#world.quiet && this.#world.random.chance(this.#world.plan.faults) ? this.#faults() : [];
    this.#take(faults.length > 0 ? faults : this.#possible());
    await drained();
  }

  #take(steps: readonly Step[]): void {
    let mark = this.#world.random.next() * steps.reduce((sum, { weight }) => sum + weight, 0);
    const taken = steps.find(({ weight }) => {
      mark -= weight;
      return mark < 0;
    });
    // Nothing can happen before time has passed.
    if (taken === undefined) this.#world.pass(1_000);
    else taken.take();
  }

  #possible(): Step[] {
    const steps: Step[] = [];
    for (const backend of this.#world.database.backends) this.#addBackendSteps(steps, backend);
    for (const index of this.#world.database.away ? [] : this.#world.database.connecting.keys())
      steps.push({ weight: 1, take: () => this.#world.database.accept(index) });
    for (const index of this.#world.gates.keys()) steps.push({ weight: 0.5, take: () => this.#world.openGate(index) });
    for (const replica of this.#world.replicas)
      if (replica.state === 'down')
        steps.push({ weight: this.#world.quiet || replica.process.endsWith('.0') ? 1 : 0.15, take: () => this.#world.start(replica) });
    if (this.#world.wishes.length > 0 && (!this.#world.quiet || this.#takesWishes()))
      steps.push({ weight: this.#world.quiet ? 1 : 0.5, take: () => this.#submit() });
    if (!this.#world.quiet) this.#addIdleSteps(steps);
    return steps;
  }

  #addBackendSteps(steps: Step[], backend: Backend): void {
    const weight = this.#world.quiet ? 1 : this.#world.speed(backend.name);
    if (this.#world.database.canRun(backend)) steps.push({ weight, take: () => this.#world.database.run(backend) });
    if (backend.answers.length > 0) steps.push({ weight, take: () => this.#world.database.deliver(backend) });
    if (backend.clientGone && backend.wire.length === 0)
      steps.push({ weight: weight * 0.3, take: () => this.#world.database.close(backend) });
  }

  /** What may happen at any time, so that it is no sign of progress. */
  #addIdleSteps(steps: Step[]): void {
    steps.push({ weight: 0.15, take: () => this.#world.pass(this.#world.random.between(1, 60)) });
    steps.push({ weight: 0.02, take: () => this.#world.pass(this.#world.random.between(500, 2_600)) });
    if (this.#world.database.away) steps.push({ weight: 0.4, take: () => this.#world.comeBack() });
    for (const replica of this.#world.replicas) {
      if (replica.state !== 'up') continue;
      steps.push({ weight: 0.05, take: () => replica.keepAnchor() });
      if (!replica.inRound) steps.push({ weight: 0.05, take: () => replica.beginRound() });
    }
    if (this.#world.burstLeft && this.#world.replicas.some(({ state }) => state === 'up'))
      steps.push({ weight: 0.3, take: () => this.#world.burst() });
  }

  /** Else only time helps: one that starts may wait for an answer that never comes. */
  #takesWishes(): boolean {
    const { replicas } = this.#world;
    return replicas.some(({ state }) => state === 'up') || replicas.every(({ state }) => state === 'refused');
  }

  #submit(): void {
    const ready = this.#world.replicas.filter(({ state }) => state === 'up');
    if (ready.length === 0) {
      if (this.#world.quiet && this.#world.replicas.every(({ state }) => state === 'refused')) this.#world.wishes.length = 0;
      return;
    }
    const [wish] = this.#world.wishes.splice(this.#world.random.below(Math.min(4, this.#world.wishes.length)), 1);
    if (wish === undefined) return;
    const busier = ready.filter(({ name }) => this.#world.random.chance(this.#world.speed(name)));
    this.#world.ask(this.#world.random.pick(busier.length > 0 ? busier : ready), wish);
  }

  #faults(): Step[] {
    // While there is little to break, less breaks.
    const steps: Step[] = [{ weight: 0.5, take: () => this.#take(this.#possible()) }];
    for (const backend of this.#world.database.backends) this.#addBackendFaults(steps, backend);
    for (const index of this.#world.gates.keys()) steps.push({ weight: 3, take: () => this.#world.refuseAtGate(index) });
    for (const asked of this.#world.asked)
      if (asked.state === 'open' && !asked.givenUp) steps.push({ weight: 0.2, take: () => this.#world.giveUp(asked) });
    for (const replica of this.#world.replicas)
      if (replica.state === 'up' || replica.state === 'starting')
        steps.push({ weight: replica.state === 'up' ? 0.3 : 0.03, take: () => this.#world.crash(replica) });
    if (!this.#world.database.away) steps.push({ weight: 0.05, take: () => this.#world.restartServer() });
    this.#addSetBacks(steps);
    return steps;
  }

  #addBackendFaults(steps: Step[], backend: Backend): void {
    if (backend.clientGone || backend.closed) return;
    const committing = [...backend.wire, ...backend.answers.map(({ query }) => query)].some(({ label }) => label === 'commit');
    const starting = this.#world.replicas.some(({ process, state }) => state === 'starting' && process === backend.owner);
    const weight = committing ? 6 : starting ? 0.03 : 1;
    steps.push({ weight, take: () => this.#world.cut(backend) });
    steps.push({ weight: weight * 0.3, take: () => this.#world.kill(backend) });
    const { transaction } = backend;
    if (transaction !== undefined && !transaction.aborted && committing)
      steps.push({
        weight: 2,
        take: () => {
          transaction.aborted = true;
          this.#world.tell(`the transaction of ${backend.name} is aborted by the server`);
        },
      });
  }

  #addSetBacks(steps: Step[]): void {
    const size = this.#world.database.tables.head?.size ?? 0;
    const older = this.#world.history.filter(({ head }) => (head?.size ?? 0) < size);
    if (older.length === 0 || this.#world.setBacksLeft === 0) return;
    steps.push({ weight: 3, take: () => this.#world.setBack(this.#world.random.pick(older), true) });
    // In place, under open connections: it waits for a transaction that has changed the head.
    if (this.#world.database.backends.every(({ transaction }) => (transaction?.changes.length ?? 0) === 0))
      steps.push({ weight: 6, take: () => this.#world.setBack(this.#world.random.pick(older), false) });
  }

  #beQuiet(): void {
    this.#world.tell('no more faults');
    this.#world.quiet = true;
    this.#world.database.away = false;
    for (const { opened } of this.#world.gates.splice(0)) opened.resolve();
  }

  /** Steps without faults until nobody waits; that takes a bounded number of them. */
  async #untilAnswered(otherwise: string): Promise<void> {
    await drained();
    for (let left = quietStepsMax; this.#world.failure === undefined; left -= 1) {
      const starting = this.#world.replicas.some(({ state }) => state === 'down' || state === 'starting');
      if (!starting && !this.#world.busy() && this.#world.replicas.every(({ inRound }) => !inRound)) return;
      if (left === 0) this.#world.broken(new Violation(`stuck: ${otherwise} ${quietStepsMax} steps after the last fault`));
      await this.#step();
    }
  }

  /** What was saved and not logged is logged by somebody's worker. */
  async #appendPending(): Promise<void> {
    const { tables } = this.#world.database;
    const before = [...tables.pending.keys()];
    for (let round = 0; round < 8 && tables.pending.size > 0 && this.#world.failure === undefined; round += 1) {
      this.#world.pass(10_000);
      for (const replica of this.#world.replicas) if (replica.state === 'up' && !replica.hasStopped) replica.beginRound();
      await this.#untilAnswered('a round of the pending worker does not end');
    }
    for (const event of before) if (tables.events.has(event)) this.#world.count('pending entry appended by a worker');
    if (tables.pending.size > 0 && !this.#world.wasSetBack)
      this.#world.broken(new Violation(`${tables.pending.size} pending entries are not appended`));
  }

  /** Each replica that may append still can, and the others say no. */
  async #probe(): Promise<void> {
    for (const [n, replica] of this.#world.replicas.entries()) {
      if (replica.state !== 'up' || this.#world.failure !== undefined) continue;
      const mustStop = this.#world.checker.mustStop(replica.process);
      const wasStopped = replica.hasStopped;
      const at = new Date(this.#world.database.nowMs);
      // After a burst: the places that refusals had taken are free again.
      const draft = this.#world.plan.burst ? refusalDraft(eventId(3, n), at) : drawDraft(this.#world.random, eventId(3, n), at);
      const asked = this.#world.ask(replica, { draft, saved: false, triesLeft: 0 });
      await this.#untilAnswered('the last append is not answered');
      if (this.#world.failure !== undefined) return;
      if (mustStop && !replica.hasStopped)
        this.#world.broken(new Violation(`I7: ${asked.process} knows more than the database holds and goes on`));
      const expected = mustStop || wasStopped ? 'refused' : 'acknowledged';
      if (asked.state !== expected)
        this.#world.broken(new Violation(`${asked.process} answered its last append ${asked.state}, not ${expected}`));
    }
  }
}

/** Runs one seed under a plan. Rejects only when the simulation itself is at fault. */
export const simulate = (seed: number, plan: Plan): Promise<Outcome> => new Scheduler(new World(seed, plan)).run();

/** A log that is about to fill its first tile, written by a replica without faults. */
export async function nearlyFullTile(): Promise<Tables> {
  const { failure, tables } = await simulate(1, { replicas: 1, events: 253, faults: 0, setBack: false, gate: 0, burst: false, group: 9 });
  if (failure !== undefined) throw new Error(failure);
  return tables;
}
