/** The run file: how another process of the same user finds the running demo, its embedded database above all. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ process: z.int(), baseUrl: z.string(), socketFolder: z.string() });
export type RunFile = z.infer<typeof shape>;

const pathIn = (dataFolder: string): string => join(dataFolder, 'run.json');

export const writeRunFile = (dataFolder: string, run: RunFile): void =>
  writeFileSync(pathIn(dataFolder), `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });

export const removeRunFile = (dataFolder: string): void => rmSync(pathIn(dataFolder), { force: true });

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The running demo of a data folder; null when there is none, or when what was written is of a process that is gone. */
export function readRunFile(dataFolder: string): RunFile | null {
  if (!existsSync(pathIn(dataFolder))) return null;
  const parsed = shape.safeParse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')));
  return parsed.success && isAlive(parsed.data.process) ? parsed.data : null;
}
