/** Mail for subgraphs that write to people: how an e-mail is sent, and the one e-mail that only says that there is a notification. Knows no domain. */
export * from './news.ts';
export * from './sender.ts';
export * from './transport.ts';
export * from './waiting.ts';
