import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firing, hasPromtool, promtool } from '../../testing/promtool.ts';
import { alerts, type MetricName, metrics } from '../catalogue/index.ts';
import { exposition } from '../exposition.ts';
import type { Sample } from '../meters.ts';
import { dashboard, expressionsOf } from './dashboard.ts';
import { rules } from './rules.ts';

const named = (expression: string): string[] =>
  [...expression.matchAll(/writ_[a-z_]+/g)].map(([name]) => name.replace(/_(bucket|sum|count)$/, ''));
const labelsIn = (series: string): Record<string, string> =>
  Object.fromEntries([...series.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));

describe('alerts', () => {
  it('are over metrics of the list alone, each once, with a runbook', () => {
    const page = readFileSync(new URL('../../../../docs/how-to/alerts.md', import.meta.url), 'utf8');
    expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length);
    for (const { name, expr, steps } of alerts) {
      for (const metric of named(expr)) expect(Object.keys(metrics), `${name}: ${metric}`).toContain(metric);
      expect(steps.length, name).toBeGreaterThan(0);
      expect(page).toContain(`\n## ${name}\n`);
    }
  });

  it.skipIf(!hasPromtool)('are rules that Prometheus takes', () => {
    expect(promtool(['check', 'rules', 'rules.yml'], { 'rules.yml': rules() })).toBeUndefined();
  });

  describe.skipIf(!hasPromtool)('under promtool', () => {
    it.each(alerts)('$name fires for what it is about, and calls nobody where all is well', (alert) => {
      const [series = ''] = Object.keys(alert.fires);
      expect(firing(alert, alert.fires, [labelsIn(series)])).toBeUndefined();
      expect(firing(alert, alert.silent, [])).toBeUndefined();
      // The tool itself sees a difference.
      expect(firing(alert, alert.silent, [labelsIn(series)])).toContain('FAILED');
    });
  });
});

describe('the dashboard', () => {
  const expressions = (JSON.parse(dashboard()) as { panels: { targets: { expr: string }[] }[] }).panels.flatMap(({ targets }) =>
    targets.map(({ expr }) => expr),
  );

  it('has every metric, and no other', () => {
    expect(new Set(expressions.flatMap(named))).toEqual(new Set(Object.keys(metrics)));
    for (const name of Object.keys(metrics)) expect(expressions).toEqual(expect.arrayContaining(expressionsOf(name as MetricName)));
  });

  it.skipIf(!hasPromtool)('has expressions that Prometheus reads', () => {
    const rules = expressions.map((expr, at) => ({ record: `panel_${at}`, expr }));
    const checked = (more: object[] = []) =>
      promtool(['check', 'rules', 'panels.json'], {
        'panels.json': JSON.stringify({ groups: [{ name: 'panels', rules: [...rules, ...more] }] }),
      });
    expect(checked()).toBeUndefined();
    expect(checked([{ record: 'wrong', expr: 'max by (' }])).toContain('could not parse expression');
  });
});

it.skipIf(!hasPromtool)('a page of metrics is one that Prometheus reads', () => {
  const samples = Object.entries(metrics).map(([name, { kind, labels }]): Sample => {
    const own = { name: name as MetricName, labels: Object.fromEntries(labels.map((label) => [label, 'other'])) };
    return kind === 'gauge' ? { ...own, value: 1.5 } : { ...own, buckets: Array(12).fill(2), sum: 3 };
  });
  // It has an opinion on names of memory and ratios too, which is no mistake of the page.
  expect(promtool(['check', 'metrics'], {}, exposition(new Map([[null, samples]]))) ?? '').not.toMatch(/error|parse/i);
});
