/** The metrics of one process, by a provider of our own, and what they are when somebody looks. */
import type { Histogram as Instrument } from '@opentelemetry/api';
import { AggregationType, DataPointType, type Histogram, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { bucketBounds, type GaugeName, type HistogramName, type Labels, type MetricName, metrics, recordable } from './catalogue/index.ts';

/** One value, as it can be sent from one process to another. */
export interface Sample {
  readonly name: MetricName;
  readonly labels: Readonly<Record<string, string>>;
  /** A gauge's. */
  readonly value?: number;
  /** A histogram's: how many in each bucket, the last without an upper bound. */
  readonly buckets?: readonly number[];
  readonly sum?: number;
}

/** Reports a gauge; what it may not say is left out. */
export type Report = <Name extends GaugeName>(name: Name, value: number | null | undefined, labels: Labels<Name>) => void;
/** Looks at something when metrics are asked for. */
export type Observer = (report: Report) => Promise<void> | void;

class Pull extends MetricReader {
  protected override async onShutdown(): Promise<void> {}
  protected override async onForceFlush(): Promise<void> {}
}

/** What is in the catalogue for this metric, and nothing else. */
function labelsOf(name: MetricName, given: Readonly<Record<string, unknown>>): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const key of metrics[name].labels) {
    const value = recordable(key, given[key]);
    if (value !== undefined) labels[key] = String(value);
  }
  return labels;
}

/** An observer that has not answered by then is left out this time. */
const observeMs = 3_000;

export class Meters {
  readonly #reader = new Pull();
  readonly #provider: MeterProvider;
  readonly #histograms = new Map<HistogramName, Instrument>();
  readonly #observers = new Set<Observer>();
  readonly #onFault: (cause: unknown) => void;

  constructor(onFault: (cause: unknown) => void) {
    this.#onFault = onFault;
    this.#provider = new MeterProvider({
      readers: [this.#reader],
      views: [
        {
          instrumentName: '*',
          aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: [...bucketBounds], recordMinMax: false } },
        },
      ],
    });
    const meter = this.#provider.getMeter('writ');
    for (const [name, { kind, about }] of Object.entries(metrics))
      if (kind === 'histogram') this.#histograms.set(name as HistogramName, meter.createHistogram(name, { description: about, unit: 's' }));
  }

  record<Name extends HistogramName>(name: Name, seconds: number, labels: Labels<Name>): void {
    this.#histograms.get(name)?.record(seconds, labelsOf(name, labels));
  }

  /** Asks `observer` each time somebody looks. Answers what ends that. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  /** All that is known now. Never rejects: what can't be observed is left out, and reported. */
  async collect(): Promise<Sample[]> {
    const [{ resourceMetrics }, gauges] = await Promise.all([this.#reader.collect(), this.#gauges()]);
    const samples: Sample[] = [];
    for (const { metrics: collected } of resourceMetrics.scopeMetrics)
      for (const { descriptor, dataPointType, dataPoints } of collected) {
        if (dataPointType !== DataPointType.HISTOGRAM) continue;
        for (const { attributes, value } of dataPoints) {
          const { buckets, sum = 0 } = value as Histogram;
          samples.push({
            name: descriptor.name as MetricName,
            labels: attributes as Record<string, string>,
            buckets: [...buckets.counts],
            sum,
          });
        }
      }
    return [...samples, ...gauges];
  }

  async #gauges(): Promise<Sample[]> {
    const seen = new Map<string, Sample>();
    const observed = [...this.#observers].map(async (observe) => {
      const own: Sample[] = [];
      const { promise, reject } = Promise.withResolvers<never>();
      const late = setTimeout(() => reject(new Error('an observer of metrics did not answer in time')), observeMs);
      try {
        const looking = observe((name, value, labels) => {
          if (typeof value === 'number' && Number.isFinite(value)) own.push({ name, labels: labelsOf(name, labels), value });
        });
        await Promise.race([looking, promise]);
        for (const sample of own) seen.set(`${sample.name} ${JSON.stringify(sample.labels)}`, sample);
      } catch (error) {
        this.#onFault(error);
      } finally {
        clearTimeout(late);
      }
    });
    await Promise.all(observed);
    return [...seen.values()];
  }

  async close(): Promise<void> {
    this.#observers.clear();
    await this.#provider.shutdown();
  }
}
