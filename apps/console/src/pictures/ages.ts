/** How long things have waited, in full days. Pure. */

const dayMs = 86_400_000;

/** Full days since an instant; none for one that is still to come. */
export const ageInDays = (since: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(since)) / dayMs));

/** One list for each age from none to `most` days; the last has everything that is as old or older. */
export function byAge<Thing extends { since: string }>(things: readonly Thing[], now: number, most: number): Thing[][] {
  const columns: Thing[][] = Array.from({ length: most + 1 }, () => []);
  for (const thing of things) columns[Math.min(ageInDays(thing.since, now), most)]?.push(thing);
  return columns;
}
