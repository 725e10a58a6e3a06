/** The automatic work of subgraphs, done when it is due by one or several processes: jobs on pg-boss. Knows no domain. */
export * from './job.ts';
export * from './runner.ts';
