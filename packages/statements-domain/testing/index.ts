/** Sample statements for tests. */
export { restrictInput, statementInput } from './statement-input.ts';
