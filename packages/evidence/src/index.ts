/**
 * `@writ/evidence`: what an authority takes away as one file. A bag (RFC 8493) of the records of one target of one order, of their views and
 * of where they came from, sealed; and a person's own copy of theirs. Knows no database and no network; `@writ/evidence/check` checks one that somebody else has.
 */
export * from './contents.ts';
export type { CopyPage, CopyPart } from './copy/copy-contents.ts';
export { writeCopy } from './copy/write-copy.ts';
export { folderOf, makePackage, type Sealing } from './make-package.ts';
export { makeVolumes, type SizedFile, type Volume, type VolumeContents, volumeLimit } from './make-volumes.ts';
