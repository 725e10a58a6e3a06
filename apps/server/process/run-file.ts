/**
 * The run file: how another process of the same user finds the running demo, its embedded database above all. It is
 * written whole or not at all, and that of a process which is gone counts for nothing.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { z } from 'zod';

const shape = z.object({
  process: z.int().positive(),
  baseUrl: z.string(),
  socketFolder: z.string(),
  source: z.object({ url: z.string(), key: z.string() }).optional(),
  settings: z.record(z.string(), z.string()).optional(),
});

/** What is shown of a running demo: its process, what people open, the folder of the database's socket, the source adapter that runs with it, and  settings that its own service of keys gives to the parts. The file is open to its owner alone. */
export type RunFile = z.infer<typeof shape>;

const pathIn = (dataFolder: string): string => join(dataFolder, 'run.json');

/** Tells others where this process can be found. */
export function writeRunFile(dataFolder: string, run: RunFile): void {
  const fresh = `${pathIn(dataFolder)}.new`;
  writeFileSync(fresh, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, pathIn(dataFolder));
}

/** Takes it back; there may be none. */
export const removeRunFile = (dataFolder: string): void => rmSync(pathIn(dataFolder), { force: true });

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parseRunFile(file: string): RunFile {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new StartError(`${file} is damaged. Start "npm start" again, which writes it again.`, {
      cause,
    });
  }
}

/** The running demo of a data folder; null when there is none, or when what was written is of a process or a socket that is gone. */
export function readRunFile(dataFolder: string): RunFile | null {
  if (!existsSync(pathIn(dataFolder))) return null;
  const run = parseRunFile(pathIn(dataFolder));
  return isAlive(run.process) && existsSync(run.socketFolder) ? run : null;
}
