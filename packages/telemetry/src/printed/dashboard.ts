/** A dashboard of Grafana: a panel for each metric, by the expression that says most of it. */
import { type MetricName, metrics } from '../catalogue/index.ts';

/** The expressions of a metric's panel. */
export function expressionsOf(name: MetricName): string[] {
  const { kind, labels } = metrics[name];
  if (kind === 'gauge') return [labels.length === 0 ? `max(${name})` : `max by (${labels.join(', ')}) (${name})`];
  const by = labels.filter((label) => label !== 'code');
  const rate = (suffix: string, where = ''): string => `rate(${name}_${suffix}${where}[5m])`;
  return [
    `sum by (${labels.join(', ')}) (${rate('count')})`,
    ...[0.5, 0.99].map((quantile) => `histogram_quantile(${quantile}, sum by (${['le', ...by].join(', ')}) (${rate('bucket')}))`),
  ];
}

const unitOf = (name: string): string =>
  name.endsWith('_seconds') ? 's' : name.endsWith('_bytes') ? 'bytes' : name.endsWith('_ratio') ? 'percentunit' : 'short';

/** What the reader of the dashboard chooses. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: Grafana's own variable.
const source = '${source}';

const panel = (name: MetricName, expressions: readonly string[], place: { at: number; title: string; unit: string }) => ({
  id: place.at + 1,
  type: 'timeseries',
  title: place.title,
  description: metrics[name].about,
  datasource: { type: 'prometheus', uid: source },
  gridPos: { h: 7, w: 8, x: (place.at % 3) * 8, y: Math.floor(place.at / 3) * 7 },
  fieldConfig: { defaults: { unit: place.unit, min: 0 }, overrides: [] },
  targets: expressions.map((expr, at) => ({
    refId: String.fromCharCode(65 + at),
    expr,
    datasource: { type: 'prometheus', uid: source },
  })),
});

export function dashboard(): string {
  const panels = (Object.keys(metrics) as MetricName[]).flatMap((name) => {
    const [first = '', ...more] = expressionsOf(name);
    if (more.length === 0) return [{ name, expressions: [first], title: name, unit: unitOf(name) }];
    return [
      { name, expressions: [first], title: `${name}: how many a second`, unit: 'reqps' },
      { name, expressions: more, title: `${name}: median and 99 %`, unit: 's' },
    ];
  });
  const board = {
    title: 'Writ',
    uid: 'writ',
    schemaVersion: 39,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: { list: [{ name: 'source', type: 'datasource', query: 'prometheus', label: 'Prometheus' }] },
    panels: panels.map(({ name, expressions, title, unit }, at) => panel(name, expressions, { at, title, unit })),
  };
  return `${JSON.stringify(board, null, 2)}\n`;
}
