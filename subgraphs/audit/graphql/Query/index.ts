export { checkpoint } from './checkpoint.ts';
export { consistencyProof } from './consistencyProof.ts';
export { entries } from './entries.ts';
export { entry } from './entry.ts';
export { facts } from './facts.ts';
export { inclusionProof } from './inclusionProof.ts';
export { opening } from './opening.ts';
export { sample } from './sample.ts';
