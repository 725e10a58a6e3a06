/**
 * The process that started this one, taken down while the program is still being loaded: npm may be killed in that second
 * too, and a server that asks only later would take whoever inherited it for its starter.
 */

/** The parent's process number at load. */
export const starter: number = process.ppid;
