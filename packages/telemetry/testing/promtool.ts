/** Prometheus' own tool, where it is installed (Debian's package `prometheus`); what needs it is skipped by name without. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Alert } from '../src/catalogue/index.ts';
import { rules, ruleTest } from '../src/printed/rules.ts';

export const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

/** Runs it over files that are there for it alone; answers what it printed where it found something wrong, and undefined where nothing is. */
export function promtool(args: readonly string[], files: Readonly<Record<string, string>> = {}, input = ''): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'writ-promtool-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stdout, stderr, error } = spawnSync('promtool', args, { cwd: folder, encoding: 'utf8', input });
    if (error) throw error;
    return status === 0 ? undefined : `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What promtool has against the expectation that these series, each with one value that stays, make the alert fire with these labels, or with none. */
export const firing = (alert: Alert, series: Readonly<Record<string, number | undefined>>, labels: readonly Record<string, string>[]) =>
  promtool(['test', 'rules', 'test.json'], { 'rules.yml': rules([alert]), 'test.json': ruleTest('rules.yml', alert, series, labels) });

/** A page of metrics as series of such a test. */
export const seriesOf = (page: string): Record<string, number> =>
  Object.fromEntries(
    page
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
