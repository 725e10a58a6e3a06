/** `@writ/source/kit`: the checks of the protocol for a program, such as the tests of an adapter. `writ source check` runs the same. */
export { type FactRecord, type Facts, facts } from './facts.ts';
export { Kit, type KitOptions } from './kit.ts';
export { type KitFolder, openKitFolder } from './kit-folder.ts';
export { type CheckResult, checks, runChecks } from './run-checks.ts';
