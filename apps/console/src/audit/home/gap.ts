/** For how long nothing was written. Pure. */

export interface Gap {
  /** In milliseconds since 1970. */
  from: number;
  to: number;
}

/** The longest span without an instant, from `from` until `to`; until the last instant where `to` is null, as what follows is not known. */
export function longestGap(instants: readonly number[], from: number, to: number | null): Gap {
  const sorted = [from, ...[...instants].sort((one, other) => one - other), ...(to === null ? [] : [to])];
  let longest: Gap = { from, to: from };
  for (let at = 1; at < sorted.length; at += 1) {
    const [before = from, after = from] = [sorted[at - 1], sorted[at]];
    if (after - before > longest.to - longest.from) longest = { from: before, to: after };
  }
  return longest;
}
