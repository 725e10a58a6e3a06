/** Changes on desks, told to the pages that show them. */
export { type ChangeReader, createChangeReader } from './change-reader.ts';
export { openDistribution } from './distribution.ts';
export { serveLive } from './live.ts';
