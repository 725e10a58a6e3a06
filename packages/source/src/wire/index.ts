/** The protocol `writ-source/1` as zod schemas and types: every request, line, answer and refusal. Nothing here does anything. */
export * from './capabilities.ts';
export * from './collect.ts';
export * from './effects.ts';
export * from './lines.ts';
export * from './problem.ts';
export * from './scalars.ts';
export * from './scope.ts';
export * from './subjects.ts';
