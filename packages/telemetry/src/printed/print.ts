/**
 * Writes what is made from the lists of metrics and alerts, as a part of `npm run compose`; with `--check` it writes nothing and fails when a file is not what
 * they print today.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dashboard } from './dashboard.ts';
import { alertPage, metricPage } from './pages.ts';
import { rules } from './rules.ts';

const root = new URL('../../../../', import.meta.url);
const isCheck = process.argv.includes('--check');

const files: Readonly<Record<string, string>> = {
  'docs/how-to/alerts.md': alertPage(),
  'docs/metrics.md': metricPage(),
  'deploy/prometheus/writ.rules.yml': rules(),
  'deploy/grafana/writ.json': dashboard(),
};

for (const [name, text] of Object.entries(files)) {
  const file = new URL(name, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${name} is not what the lists of metrics and alerts print: run npm run compose and read the diff`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
