/** What counsel's own tools need of the files of law, and no page. */
export { faultsOfFile } from '../files.ts';
export { lawSchemas } from '../kind-law.ts';
export { lawyersTable } from './lawyers-tables.ts';
