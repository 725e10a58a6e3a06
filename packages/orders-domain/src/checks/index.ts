/** The check of a submitted order's text. */
export { textCheck } from './text-check.ts';
