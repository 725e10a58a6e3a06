/** Mail for subgraphs that write to people: how a letter leaves, and the one that says only that there is news. Knows no domain. */
export * from './news.ts';
export * from './transport.ts';
