/**
 * Metrics as Prometheus reads them (text format, version 0.0.4). Several processes that share one port are one page: each sample then has the label `process`.
 */
import { bucketBounds, metrics } from './catalogue/index.ts';
import type { Sample } from './meters.ts';

export const contentType = 'text/plain; version=0.0.4; charset=utf-8';

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const line = (name: string, labels: Readonly<Record<string, string>>, value: number): string => {
  const text = Object.entries(labels).map(([key, label]) => `${key}="${escaped(label)}"`);
  return `${name}${text.length === 0 ? '' : `{${text.join(',')}}`} ${value}\n`;
};

function histogram({ name, labels, buckets = [], sum = 0 }: Sample): string {
  let count = 0;
  const lines = buckets.map((inBucket, at) => {
    count += inBucket;
    return line(`${name}_bucket`, { ...labels, le: at < bucketBounds.length ? String(bucketBounds[at]) : '+Inf' }, count);
  });
  return `${lines.join('')}${line(`${name}_sum`, labels, sum)}${line(`${name}_count`, labels, count)}`;
}

const printed = (sample: Sample): string =>
  sample.buckets === undefined ? line(sample.name, sample.labels, sample.value ?? 0) : histogram(sample);

/** Samples of each process by its name; a process that is alone has none. */
export function exposition(processes: ReadonlyMap<string | null, readonly Sample[]>): string {
  const samples = [...processes].flatMap(([process, own]) =>
    own.map((sample) => (process === null ? sample : { ...sample, labels: { ...sample.labels, process } })),
  );
  return Object.entries(metrics)
    .map(([name, { kind, about }]) => {
      const own = samples.filter((sample) => sample.name === name);
      return own.length === 0 ? '' : `# HELP ${name} ${escaped(about)}\n# TYPE ${name} ${kind}\n${own.map(printed).join('')}`;
    })
    .join('');
}
