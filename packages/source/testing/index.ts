/** For tests and the kit: a log with witnesses, and a platform in memory. */
export { AdapterProcess } from './adapter-process.ts';
export { GeneratedSource } from './generated-source.ts';
export { type MadeEntry, MadeLog, type MadeLogState, type NewEntry, type ReceiptOptions } from './made-log.ts';
export { type MemoryAccount, type MemoryFile, type MemoryPlatform, MemorySource, sha256Of } from './memory-source.ts';
export { type ServedSource, type ServedSourceOptions, servedSource } from './served-source.ts';
