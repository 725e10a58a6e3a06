/** The alerts as Prometheus reads them, and the tests that promtool runs over them; a test is JSON, which is YAML too. */
import { type Alert, alerts } from '../catalogue/index.ts';

const title = (name: string): string => name.toLowerCase();

/** Where the runbook of an alert is, below the folder of the documentation. */
export const runbook = ({ name }: Alert): string => `docs/how-to/alerts.md#${title(name)}`;

const rule = (alert: Alert): string => `
      - alert: ${alert.name}
        expr: |-
          ${alert.expr}
        for: ${alert.for}
        labels:
          severity: ${alert.severity}
        annotations:
          summary: ${JSON.stringify(alert.about)}
          runbook: ${JSON.stringify(runbook(alert))}
`;

const head = '# Written by "npm run compose" from packages/telemetry/src/catalogue/alerts.ts. What to do: docs/how-to/alerts.md.\n';

export const rules = (of: readonly Alert[] = alerts): string =>
  `${head}groups:\n  - name: writ\n    rules:${of.map(rule).join('').trimEnd()}\n`;

/** Long enough for every alert to fire. */
const hours = 2;

/** One alert over series that stay, named in the exposition format, as a file for `promtool test rules`. */
export function ruleTest(
  file: string,
  alert: Alert,
  series: Readonly<Record<string, number | undefined>>,
  fires: readonly Record<string, string>[],
): string {
  const test = {
    rule_files: [file],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([name, value]) => ({ series: name, values: `${value}x${hours * 60}` })),
        alert_rule_test: [
          {
            eval_time: `${hours}h`,
            alertname: alert.name,
            exp_alerts: fires.map((labels) => ({
              exp_labels: { severity: alert.severity, ...labels },
              exp_annotations: { summary: alert.about, runbook: runbook(alert) },
            })),
          },
        ],
      },
    ],
  };
  return JSON.stringify(test, null, 1);
}
