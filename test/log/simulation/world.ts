/** What a run is made of, and everything that can happen to it. When it happens is for the scheduler to say. */
import { vouchedPendingRow } from '../../../packages/access-log/src/append/pending.ts';
import type { EntryDraft } from '../../../packages/access-log/src/entries/entry.ts';
import { Checker, Violation } from './checker.ts';
import { type Backend, SimulatedDatabase } from './database.ts';
import type { Kind } from './kinds.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { keyring, origin, pinnedKey, Replica } from './replica.ts';
import { copyTables, type Tables } from './tables.ts';
import { drawDraft, eventId, refusalDraft } from './workload.ts';

export interface Wish {
  readonly draft: EntryDraft;
  /** It belongs to a change that was saved with its pending entry. */
  readonly saved: boolean;
  readonly triesLeft: number;
}

export interface Asked {
  readonly wish: Wish;
  readonly process: string;
  state: 'open' | 'acknowledged' | 'refused' | 'died';
  givenUp: boolean;
}

const startMs = Date.UTC(2026, 5, 15, 12);

export class World {
  readonly plan: Plan;
  readonly random: Random;
  readonly database: SimulatedDatabase;
  readonly checker = new Checker(origin, pinnedKey);
  readonly replicas: Replica[];
  readonly trace: string[] = [];
  readonly counts = new Map<Kind, number>();
  readonly wishes: Wish[] = [];
  readonly asked: Asked[] = [];
  readonly gates: { readonly process: string; readonly opened: PromiseWithResolvers<void> }[] = [];
  /** Older states that the database may be set back to. */
  readonly history: Tables[] = [];
  readonly speeds = new Map<string, number>();
  readonly submitted = new Set<string>();
  steps = 0;
  wished = 0;
  quiet = false;
  wasSetBack = false;
  setBacksLeft = 2;
  burstLeft: boolean;
  failure: string | undefined;
  lastWriter = '';

  constructor(seed: number, plan: Plan) {
    this.plan = plan;
    this.random = new Random(seed);
    this.burstLeft = plan.burst;
    this.database = new SimulatedDatabase(plan.tables, startMs, {
      trace: (text) => this.tell(text),
      count: (kind) => this.count(kind),
      committed: (owner) => this.committed(owner),
      began: (owner) => this.checked(() => this.checker.began(owner)),
      broken: (error) => this.broken(error),
      arrives: (sent) => (this.random.chance(0.5) ? sent : this.random.between(0, sent)),
    });
    if (plan.tables !== undefined) this.checker.committed('before', plan.tables);
    this.replicas = Array.from({ length: plan.replicas }, (_, i) => this.makeReplica(`r${i + 1}`));
    for (let n = 0; n < plan.events; n += 1) this.wishFor();
  }

  makeReplica(name: string): Replica {
    return new Replica(name, {
      clock: () => new Date(this.database.nowMs),
      connect: (owner) => this.database.connection(owner),
      gate: (process) => this.gate(process),
      appended: (process, answer) => this.checked(() => this.checker.answered(process, answer)),
      started: (process, known) => this.checker.knows(process, { size: known.size, root: Buffer.from(known.root) }),
      stopped: (process) => this.stopped(process),
      startRefused: (error) => this.startRefused(error),
      broken: (error) => this.broken(error),
    });
  }

  wishFor(): void {
    const n = this.wished;
    this.wished += 1;
    const draft = drawDraft(this.random, eventId(this.plan.group, n), new Date(startMs + n));
    const wish = { draft, saved: this.random.chance(0.2), triesLeft: 2 };
    this.wishes.push(wish);
    if (this.random.chance(0.25)) this.wishes.push(wish);
  }

  tell(text: string): void {
    this.trace.push(`${this.steps} +${this.database.nowMs - startMs}ms ${text}`);
  }

  count(kind: Kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  broken(error: unknown): void {
    this.failure ??= error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }

  checked(check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      this.broken(error);
    }
  }

  committed(owner: string): void {
    this.checked(() => this.checker.committed(owner, this.database.tables));
    if (this.lastWriter !== '' && this.lastWriter !== owner) this.count('batch after another replica');
    this.lastWriter = owner;
    if (this.plan.setBack) this.history.push(copyTables(this.database.tables));
  }

  stopped(process: string): void {
    this.count('replica stopped');
    this.tell(`${process} has stopped`);
    this.checker.stopped(process);
    if (!this.wasSetBack) this.broken(new Violation(`${process} has stopped although the database was never set back`));
  }

  startRefused(error: Error): void {
    this.count('start refused by the anchor');
    if (!this.wasSetBack) this.broken(new Violation(`a start was refused although the database was never set back: ${error.message}`));
  }

  gate(process: string): Promise<void> | undefined {
    if (this.quiet || !this.random.chance(this.plan.gate)) return undefined;
    const opened = Promise.withResolvers<void>();
    this.gates.push({ process, opened });
    return opened.promise;
  }

  busy(): boolean {
    return this.wishes.length > 0 || this.asked.some(({ state }) => state === 'open');
  }

  speed(name: string): number {
    const known = this.speeds.get(name);
    if (known !== undefined) return known;
    const drawn = this.random.pick([1, 1, 1, 1, 0.3, 0.08]);
    this.speeds.set(name, drawn);
    return drawn;
  }

  pass(ms: number): void {
    this.database.pass(ms);
    this.tell(`${ms} ms pass`);
  }

  comeBack(): void {
    this.database.away = false;
    this.tell('the database is back');
  }

  openGate(index: number): void {
    const [gate] = this.gates.splice(index, 1);
    gate?.opened.resolve();
  }

  start(replica: Replica): void {
    replica.start();
    this.tell(`${replica.process} starts`);
    if (!replica.process.endsWith('.1')) this.count('replica restarted');
  }

  ask(replica: Replica, wish: Wish): Asked {
    const { draft, saved } = wish;
    const first = !this.submitted.has(draft.event);
    this.submitted.add(draft.event);
    if (!first) this.count('duplicate appended');
    else if (saved)
      this.database.tables.pending.set(draft.event, {
        event: draft.event,
        draft: vouchedPendingRow(keyring, draft).draft,
        createdMs: this.database.nowMs,
      });
    const asked: Asked = { wish, process: replica.process, state: 'open', givenUp: false };
    this.asked.push(asked);
    this.tell(`${asked.process} is asked to append ${draft.event.slice(-4)}`);
    const [step, stopped] = [this.steps, replica.hasStopped];
    replica.append(draft).then((state) => {
      if (state === 'refused' && step === this.steps && !stopped) this.count('append pushed back');
      this.answered(asked, state);
      return this.followOn(replica);
    });
    return asked;
  }

  /** Who was answered now and then asks for the next thing at once: before, while or after the writer goes to rest. */
  async followOn(replica: Replica): Promise<void> {
    if (!this.random.chance(0.3)) return;
    const { process } = replica;
    for (let turns = this.random.below(8); turns > 0; turns -= 1) await Promise.resolve();
    if (replica.process !== process || replica.state !== 'up') return;
    const wish = this.wishes.shift();
    if (wish !== undefined) this.ask(replica, wish);
  }

  answered(asked: Asked, state: 'acknowledged' | 'refused'): void {
    const { wish, process } = asked;
    if (asked.state !== 'open') this.broken(new Violation(`${process} answered for ${wish.draft.event} after its end`));
    asked.state = state;
    this.count(state === 'acknowledged' ? 'append acknowledged' : 'append refused');
    this.tell(`${process} answers ${wish.draft.event.slice(-4)}: ${state}`);
    const again = state === 'refused' && wish.triesLeft > 0 && !this.quiet && this.random.chance(0.5);
    if (again) this.wishes.push({ ...wish, triesLeft: wish.triesLeft - 1 });
  }

  /** More refusals than a kind has room for. */
  burst(): void {
    this.burstLeft = false;
    const replica = this.replicas.find(({ state }) => state === 'up');
    if (replica === undefined) return;
    for (let n = 0; n < 300; n += 1)
      this.ask(replica, { draft: refusalDraft(eventId(2, n), new Date(startMs)), saved: false, triesLeft: 0 });
  }

  cut(backend: Backend): void {
    const arrived = this.random.between(0, backend.wire.length);
    this.count('connection cut');
    this.tell(`${backend.name} (${backend.owner}) is cut, ${arrived} of ${backend.wire.length} statements arrived`);
    this.database.leave(backend, arrived);
  }

  kill(backend: Backend): void {
    const silently = this.random.chance(0.3);
    this.count('backend killed');
    this.tell(`${backend.name} (${backend.owner}) is killed${silently ? ' silently' : ''}`);
    this.database.kill(backend, silently);
  }

  killAll(): void {
    for (const backend of [...this.database.backends]) this.database.kill(backend, false);
  }

  restartServer(): void {
    this.count('server restarted');
    this.tell('the database restarts');
    this.killAll();
    this.database.away = true;
  }

  refuseAtGate(index: number): void {
    const [gate] = this.gates.splice(index, 1);
    this.count('append refused at the gate');
    gate?.opened.reject(new Error('The gate is shut.'));
  }

  /** The caller goes away and asks another replica: whatever comes of the first, the event is in the log once. */
  giveUp(asked: Asked): void {
    asked.givenUp = true;
    this.count('caller gave up');
    this.wishes.unshift(asked.wish);
  }

  crash(replica: Replica): void {
    const { process, pendingOwner } = replica;
    this.count('replica crashed');
    this.tell(`${process} crashes`);
    for (const owner of [process, pendingOwner]) this.database.abandon(owner, (sent) => this.random.between(0, sent));
    replica.crash();
    this.gates.splice(0, this.gates.length, ...this.gates.filter((gate) => gate.process !== process));
    for (const asked of this.asked) {
      if (asked.process !== process || asked.state !== 'open') continue;
      asked.state = 'died';
      this.count('append of a crashed replica');
    }
  }

  setBack(older: Tables, restart: boolean): void {
    const size = older.head?.size ?? 0;
    this.setBacksLeft -= 1;
    this.wasSetBack = true;
    this.count('database set back');
    this.tell(`the database is set back to size ${size}${restart ? ' by a restart' : ' in place'}`);
    if (restart) this.killAll();
    this.database.tables = copyTables(older);
    this.checker.setBack(size);
    // Who does not notice goes on from there.
    for (let n = 0; n < 4; n += 1) this.wishFor();
    this.history.splice(0, this.history.length, ...this.history.slice(0, this.history.indexOf(older) + 1));
  }
}
