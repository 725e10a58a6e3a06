/** The import of a platform's own lines, without the seed: production has this part, and none of the demo's libraries. */
export { type Imported, type ImportOptions, importFile } from './import-file.ts';
export { type ImportLine, importLine, importLineSchema, type LineOf, type LineType, lineTypes } from './lines/lines.ts';
export type { Refusal } from './lines/read-lines.ts';
export { type LoadOptions, load } from './load.ts';
export { type Progress, type ProgressStream, showProgress } from './progress.ts';
export type { Changes, Counts } from './write/writing.ts';
