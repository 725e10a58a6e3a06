/** How far a long run is, on standard error: done, failed, how fast, and the time left. */

/** Where it is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What is shown of. */
export interface Counts {
  done: number;
  failed: number;
}

const [redrawMs, lineMs] = [200, 5_000];

function leftIn(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown';
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}

/** Shows counts of `total` now and then; the rate is of what this run has done. `now` gives milliseconds. */
export function showCounts(stream: ProgressStream, total: number, now: () => number = () => performance.now()) {
  const every = stream.isTTY === true ? redrawMs : lineMs;
  const start = now();
  let first: number | undefined;
  let shown = start;
  return ({ done, failed }: Counts): void => {
    const finished = done + failed;
    first ??= finished;
    const isEnd = finished >= total;
    if (!isEnd && now() - shown < every) return;
    shown = now();
    const rate = (finished - first) / ((shown - start) / 1_000);
    const counted = `${done} done, ${failed} failed of ${total}`;
    const text = isEnd ? counted : `${counted}, ${Math.round(rate) || 0} a second, ${leftIn((total - finished) / rate)} left`;
    stream.write(stream.isTTY === true ? `\r\u001b[K${text}${isEnd ? '\n' : ''}` : `${text}\n`);
  };
}
