/**
 * The metrics of one process, and what they are when somebody looks. Histograms are counted here and not by OpenTelemetry's SDK, which serialises the labels of
 * each value: seven of them a request would be over the budget of `npm run bench -- telemetry`.
 */
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

/** Of one histogram with one set of labels. */
interface Counted {
  readonly name: HistogramName;
  readonly labels: Readonly<Record<string, string>>;
  readonly buckets: number[];
  sum: number;
}

/** The first bucket that a value fits in; the last has no bound. */
function bucketOf(seconds: number): number {
  let at = 0;
  while (at < bucketBounds.length && seconds > (bucketBounds[at] ?? 0)) at += 1;
  return at;
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
  /** By name and values of labels, each of which is of a list: there are never more than the lists have. */
  readonly #counted = new Map<string, Counted>();
  readonly #observers = new Set<Observer>();
  readonly #onFault: (cause: unknown) => void;

  constructor(onFault: (cause: unknown) => void) {
    this.#onFault = onFault;
  }

  record<Name extends HistogramName>(name: Name, seconds: number, labels: Labels<Name>): void {
    let key: string = name;
    for (const label of metrics[name].labels) key += ` ${recordable(label, (labels as Record<string, unknown>)[label])}`;
    let counted = this.#counted.get(key);
    if (counted === undefined) {
      counted = { name, labels: labelsOf(name, labels), buckets: Array(bucketBounds.length + 1).fill(0), sum: 0 };
      this.#counted.set(key, counted);
    }
    const bucket = bucketOf(seconds);
    counted.buckets[bucket] = (counted.buckets[bucket] ?? 0) + 1;
    counted.sum += seconds;
  }

  /** Asks `observer` each time somebody looks. Answers what ends that. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => void this.#observers.delete(observer);
  }

  /** All that is known now. Never rejects: what can't be observed is left out, and reported. */
  async collect(): Promise<Sample[]> {
    const gauges = await this.#gauges();
    const counted = [...this.#counted.values()].map(({ name, labels, buckets, sum }) => ({ name, labels, buckets: [...buckets], sum }));
    return [...counted, ...gauges];
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

  close(): void {
    this.#observers.clear();
  }
}
