/** What readers get of items. Each state overwrites the one before, and an older one never a newer one. */
const strictness = ['AVAILABLE', 'LABELLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED', 'DISABLED', 'REMOVED'];
const strictest = (statuses) =>
  statuses.reduce((most, one) => (strictness.indexOf(one) > strictness.indexOf(most) ? one : most), 'AVAILABLE');

export class States {
  #states = new Map();

  /** False when it is known already, or older than what is known. */
  apply({ item, sequence, statuses }) {
    if ((this.#states.get(item)?.sequence ?? -1n) >= BigInt(sequence)) return false;
    this.#states.set(item, { sequence: BigInt(sequence), statuses });
    return true;
  }

  /** What a reader in a territory gets; one whose territory is unknown gets the strictest of all. */
  statusOf(item, territory) {
    const statuses = this.#states.get(item)?.statuses ?? [];
    const of = (place) => statuses.find((one) => one.territory === place)?.status;
    if (territory === null) return strictest(statuses.map(({ status }) => status));
    return of(territory) ?? of('WORLD') ?? 'AVAILABLE';
  }
}
