/**
 * How far a long piece of work is: a bar that moves on a terminal, a line for each quarter elsewhere. Writes to standard
 * error alone, so that what a command prints stays usable.
 */

/** Is told how much is done, of how much when that is known. */
export type Progress = (done: number, total: number | undefined) => void;

/** Where progress is shown: standard error, or what stands for it in a test. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const width = 30;

function bar(part: number): string {
  const filled = Math.round(part * width);
  return `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}

/** Progress of one piece of work under a label of a few words. */
export function showProgress(stream: ProgressStream, label: string): Progress {
  let shown = -1;
  return (done, total) => {
    if (total === undefined || total === 0) return;
    const part = Math.min(done / total, 1);
    const step = stream.isTTY ? Math.floor(part * 100) : Math.floor(part * 4);
    if (step === shown) return;
    shown = step;
    if (stream.isTTY) stream.write(`\r${bar(part)} ${label}${part === 1 ? '\n' : ''}`);
    else stream.write(`${label}: ${Math.floor(part * 100)} %\n`);
  };
}
