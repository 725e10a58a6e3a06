/** The client with which subgraphs read and write, each read of a record under its grant. */
export { type GrantedRow, readGranted } from './granted.ts';
export { openPrisma, Prisma, type PrismaClient, type PrismaTransaction, type ReadSession, readTogether, underGrant } from './session.ts';
