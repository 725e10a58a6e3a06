/**
 * An upgrade may bring a value that a version in force does not have yet. It is taken from the law of the build until counsel applies a version
 * that says it. A value that the schema lets a file leave out stays left out: then the law has none.
 */
import { z } from 'zod';
import { lawSchemas } from './kind-law.ts';
import { shippedLaw } from './shipped.ts';
import { lawFiles } from './table.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (file: unknown): file is Fields => typeof file === 'object' && file !== null && !Array.isArray(file);

const needed = (shape: Readonly<Record<string, z.ZodType>>, shipped: Fields): Fields =>
  Object.fromEntries(Object.entries(shipped).filter(([name]) => !(shape[name] instanceof z.ZodExactOptional)));

const shapes: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  DUTIES: lawSchemas.duties.shape,
  OFFENCES: lawSchemas.offences.shape,
};

function completed(file: unknown): unknown {
  const shipped = isFields(file) ? lawFiles(shippedLaw).find(({ kind }) => kind === file['kind']) : undefined;
  return isFields(file) && shipped !== undefined
    ? { ...needed(shapes[shipped.kind] ?? lawSchemas.kind.shape, { ...shipped }), ...file }
    : file;
}

/** The files, each with what the build needs of it. */
export const completedLaw = (files: readonly unknown[]): unknown[] => files.map(completed);
