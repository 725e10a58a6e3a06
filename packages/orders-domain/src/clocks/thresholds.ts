/** When somebody is reminded that a time is running out: at half of it, and when its last tenth begins. */
const parts = [0.5, 0.9];

export const thresholdsOf = (startedAt: Date, dueAt: Date): Date[] =>
  parts.map((part) => new Date(startedAt.getTime() + Math.round((dueAt.getTime() - startedAt.getTime()) * part)));
