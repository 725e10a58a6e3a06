/** The pages for operators that are made from the lists: every metric, and every alert with what to do. */
import { markdownTable } from '@writ/core';
import { alerts, metrics, spans } from '../catalogue/index.ts';

const own = (from: string): string => `Written by \`npm run compose\` from \`packages/telemetry/src/catalogue/${from}\`.`;

export function alertPage(): string {
  const each = alerts.map(
    ({ name, severity, expr, for: lasting, about, means, steps }) =>
      `## ${name}\n\n${about} **${severity === 'page' ? 'Page' : 'Ticket'}**, after ${lasting} of\n\n\`\`\`promql\n${expr}\n\`\`\`\n\n${means}\n\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}\n`,
  );
  const head = `# Alerts, and what to do\n\n${own('alerts.ts')} The rules are in \`deploy/prometheus/writ.rules.yml\`: list the file in \`rule_files\` of Prometheus. A page wakes somebody; a ticket waits for the morning. [Observe it](observe.md) has the set-up.\n`;
  return [head, ...each].join('\n');
}

export function metricPage(): string {
  const rows = Object.entries(metrics).map(([name, { kind, about, labels }]) => [`\`${name}\``, kind, about, labels.join(', ')]);
  const traced = Object.entries(spans).map(([name, { about, attributes }]) => [`\`${name}\``, about, attributes.join(', ')]);
  return [
    '# Metrics and spans',
    `${own('')} Nothing else is recorded, and no value that is not in a list there: see [telemetry](decisions/telemetry.md).`,
    '## Metrics',
    markdownTable(['metric', 'kind', 'what it says', 'labels'], rows).trimEnd(),
    '## Spans',
    markdownTable(['span', 'what it is', 'attributes, each after `writ.`'], traced).trimEnd(),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
