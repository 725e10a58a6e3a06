/** How much may be decided in bulk, and by how many persons. Data: counsel can change the numbers, and nothing else says them. */
export const batchPolicy = {
  /** The part of a day's items that all bulk decisions of 24 hours may come to without a second person. */
  share: 0.02,
  /** So many need no second person, however few items a day has. */
  least: 200,
  /** Decisions in one batch. */
  size: 100_000,
  /** Lines in one request. */
  lines: 500,
  /** Decisions that are carried out in one transaction where no request says how many: as many as one entry covers. */
  leaf: 1_000,
  /** Decisions that are ended in one transaction, each with an entry of its own. */
  chunk: 200,
  /** How long a transaction of the worker may take, in milliseconds: nobody waits for its answer. */
  chunkMs: 60_000,
  /** How long after its last decision a batch can be undone. */
  undoMs: 60 * 60 * 1_000,
  /** What counts as a day. So long a batch that needs nobody else takes lines: how many is enough for one person was settled for that day. */
  dayMs: 24 * 60 * 60 * 1_000,
} as const;

/** How many bulk decisions of 24 hours need no second person on a platform with so many items a day. */
export const alone = (dayItems: number): number => Math.max(batchPolicy.least, Math.floor(dayItems * batchPolicy.share));
