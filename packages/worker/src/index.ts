/** What subgraphs do by themselves when it falls due, by one or several processes: jobs on pg-boss. Knows no domain. */
export * from './job.ts';
export * from './runner.ts';
