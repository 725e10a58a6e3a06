/** The client with which subgraphs read and write, each read of a record under its grant. */
export { closeGate, type GrantedRow, readGranted } from './granted.ts';
export { type KeptPage, type KeptRow, type KeptSource, keptOpener, keptRows } from './record-rows.ts';
export { openPrisma, Prisma, type PrismaClient, type PrismaTransaction, type ReadSession, readTogether, underGrant } from './session.ts';
export { newPreservationKey } from './snapshot-seal.ts';
