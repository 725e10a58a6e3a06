const minute = 60_000;

/** How long a state may wait before people are told: terrorist content is to be gone within an hour (Regulation (EU) 2021/784, Art. 3(3)). */
export const toldAfterMs = { removal: 10 * minute, other: 60 * minute } as const;
