/** Servers over the database in processes of their own: their statements can be counted, and their processor profiles be had. */
import { type Program, type ServerProcess, startProcess } from '../load/process.ts';
import type { Defer } from './until-done.ts';

export interface Measured extends Program {
  /** What its profile is called. */
  readonly name: string;
  /** It says that it listens by the first line that it prints, and not by an announcement. */
  readonly prints?: boolean;
}

/** One server that runs. */
export interface Running extends ServerProcess {
  /** Statements that it has sent to the database since this was first asked; from then on counting costs it time. */
  statements(): Promise<number>;
}

const preload = (file: string): string[] => ['--import', new URL(`../preload/${file}`, import.meta.url).href];

/** Starts it, to be ended with the run; with a folder for profiles, it leaves its own there when it ends. Throws StartError. */
export async function startMeasured(program: Measured, profileFolder: string | undefined, defer: Defer): Promise<Running> {
  const { name, prints = false } = program;
  const profile =
    profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name}.cpuprofile`];
  const nodeOptions = [...preload('statements.ts'), ...(prints ? preload('announce-printing.ts') : []), ...profile];
  const server = await startProcess({ ...program, nodeOptions });
  defer(() => server.stop());
  return { ...server, statements: () => server.ask<number>('statements') };
}
