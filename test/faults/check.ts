/** Runs the checker, which is a program of its own, on a log and the records of its replicas. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type pg from 'pg';
import { type LogUnderLoad, origin } from './appenders.ts';

/** What the checker is told: no key but the public one. */
export interface CheckSettings {
  database: pg.ClientConfig;
  origin: string;
  verifierKey: string;
  records: string[];
}

/** What it found; empty findings are what is hoped for. */
export interface CheckReport {
  findings: string[];
  entries: number;
  acknowledged: number;
  /** Distinct signed checkpoints that were seen, each of them reproduced from the leaves. */
  checkpoints: number;
}

const program = fileURLToPath(new URL('./checker.ts', import.meta.url));

/** Checks the log in a database against what its replicas have written down. */
export async function check(
  database: pg.ClientConfig,
  { verifierKey, records }: Pick<LogUnderLoad, 'verifierKey' | 'records'>,
): Promise<CheckReport> {
  const settings: CheckSettings = { database, origin, verifierKey, records };
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(settings)], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as CheckReport;
}
