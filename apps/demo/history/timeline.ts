/** What happens when: acts with their instants, one after the other however they were written down. */

/** One thing that somebody does, at an instant. */
export interface Happening {
  readonly at: Date;
  readonly act: () => Promise<void>;
}

/** By their instants; of one instant as they were given. */
export const inOrder = (happenings: readonly Happening[]): Happening[] => happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime());

const hourMs = 3_600_000;

/** So many hours before an instant. */
export const hoursBefore = (present: Date, hours: number): Date => new Date(present.getTime() - hours * hourMs);

export const daysBefore = (present: Date, days: number): Date => hoursBefore(present, days * 24);
