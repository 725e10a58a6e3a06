/** Windows `[from, to)` of instants in UTC. Narrowing is to a part that is smaller and not empty. */

/** `[from, to)`. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

export const dayMs = 24 * 60 * 60 * 1000;
export const hourMs = 60 * 60 * 1000;

export const isInstant = (at: Date): boolean => !Number.isNaN(at.getTime());
export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
export const isEmpty = ({ from, to }: Window): boolean => !(from < to);
export const lengthMs = ({ from, to }: Window): number => to.getTime() - from.getTime();

/** Whether `part` is not empty and lies inside `whole`. */
export const isWithin = (part: Window, whole: Window): boolean => !isEmpty(part) && part.from >= whole.from && part.to <= whole.to;

/** Whether `part` lies inside `whole` and is smaller. */
export const isNarrower = (part: Window, whole: Window): boolean => isWithin(part, whole) && lengthMs(part) < lengthMs(whole);
