/**
 * How far a long check is, on standard error. A short one says nothing; where nobody looks it is a line now and then. Nothing of it
 * goes to standard output, which stays for the report.
 */

/** Is told how much is done, and of how much. */
export type Progress = (done: number, total: number) => void;

/** Where progress is shown: standard error, or what stands for it in a test. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const quietMs = 1_000;
const redrawMs = 200;
const lineMs = 10_000;

/** Progress of one piece of work under a label, such as "Downloading". `now` gives milliseconds. */
export function showProgress(stream: ProgressStream, label: string, now: () => number = Date.now): Progress {
  const start = now();
  let shown = start + quietMs - (stream.isTTY === true ? redrawMs : lineMs);
  let isDrawn = false;
  return (done, total) => {
    const isEnd = done >= total;
    if (isEnd && isDrawn && stream.isTTY === true) stream.write('\r\u001b[K');
    if (isEnd || now() - start < quietMs || now() - shown < (stream.isTTY === true ? redrawMs : lineMs)) return;
    shown = now();
    isDrawn = true;
    const text = `${label}: ${done} of ${total}`;
    stream.write(stream.isTTY === true ? `\r\u001b[K${text}` : `${text}\n`);
  };
}
