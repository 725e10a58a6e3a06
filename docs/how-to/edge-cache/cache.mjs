/** What readers get of items. Each state overwrites the one before, and an older one never a newer one; each is on disk before it counts. */
import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';

const strictness = ['AVAILABLE', 'LABELLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'DISABLED', 'REMOVED'];
/** With a day to spare: what became available again longer ago than thirty days is not in what a cache reads at its start. */
const longestMs = 29 * 24 * 3_600_000;
const strictest = (statuses) =>
  statuses.reduce((most, one) => (strictness.indexOf(one) > strictness.indexOf(most) ? one : most), 'AVAILABLE');

export class Cache {
  #file;
  #states = new Map();

  constructor(file) {
    this.#file = file;
    if (existsSync(file) && Date.now() - statSync(file).mtimeMs > longestMs) rmSync(file);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const lines = text.split('\n');
    // What stands after the last line break was cut off in the middle by a crash, and was not acknowledged.
    if (lines.pop() !== '') appendFileSync(file, '\n');
    for (const line of lines) if (line.endsWith('}')) this.#keep(JSON.parse(line));
  }

  #keep(state) {
    this.#states.set(state.item, { ...state, sequence: BigInt(state.sequence) });
  }

  /** False when it is known already, or an older state than what is known. */
  apply({ item, sequence, statuses }) {
    const known = this.#states.get(item);
    if (known !== undefined && known.sequence >= BigInt(sequence)) return false;
    appendFileSync(this.#file, `${JSON.stringify({ item, sequence, statuses })}\n`);
    this.#keep({ item, sequence, statuses });
    return true;
  }

  /** What a reader in a territory gets; one whose territory is unknown gets what is open everywhere. */
  statusOf(item, territory) {
    const statuses = this.#states.get(item)?.statuses ?? [];
    const of = (place) => statuses.find((one) => one.territory === place)?.status;
    if (territory === null) return strictest(statuses.map(({ status }) => status));
    return of(territory) ?? of('WORLD') ?? 'AVAILABLE';
  }
}
