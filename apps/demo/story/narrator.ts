/** Tells the story: as plain lines for people, or one JSON object a line for programs. It writes, and decides nothing. */
import type { Json } from './answer.ts';
import { Deviation } from './deviation.ts';

export interface StepReport {
  readonly step: number;
  readonly title: string;
  /** What was seen, line by line. */
  readonly lines: readonly string[];
  /** Indices of the log's entries that the step's receipts are of. */
  readonly receipts: readonly string[];
  readonly ms: number;
}

/** Where lines go. */
export type Write = (text: string) => void;

/** Text from outside may hold characters that steer a terminal: each becomes its number. */
const printable = (text: string): string => text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** What the receipts of a step say, if there are any. */
function receiptLine(receipts: readonly string[]): string[] {
  if (receipts.length === 0) return [];
  return [
    receipts.length === 1
      ? `Receipt: log entry ${receipts[0]} is over exactly this answer.`
      : `Receipts: log entries ${receipts.join(', ')} are over exactly these answers.`,
  ];
}

export class Narrator {
  readonly #write: Write;
  readonly #json: boolean;

  constructor(write: Write, json: boolean) {
    this.#write = write;
    this.#json = json;
  }

  /** Something about the run itself; programs don't get it. */
  remark(text: string): void {
    if (!this.#json) this.#write(`${printable(text)}\n`);
  }

  succeeded({ step, title, lines, receipts, ms }: StepReport): void {
    if (this.#json) this.#object({ step, title, ok: true, lines, receipts, ms });
    else this.#lines(step, title, [...lines, ...receiptLine(receipts)]);
  }

  /** The step that didn't do what the story says, or couldn't be done. */
  failed({ step, title, lines, ms }: StepReport, error: Error): void {
    const found = error instanceof Deviation ? { expected: error.expected, got: error.got } : { error: error.message };
    if (this.#json) {
      this.#object({ step, title, ok: false, lines, ms, ...found });
      return;
    }
    this.#lines(step, title, [...lines, ...Object.entries(found).map(([name, text]) => `${`${name}:`.padEnd(10)}${text}`)]);
    this.#write('\nThe story stops here: this is not what it says.\n');
  }

  summary(lines: readonly string[], facts: Readonly<Record<string, Json>>): void {
    if (this.#json) this.#object({ summary: true, ...facts });
    else this.#write(`\n${lines.map(printable).join('\n')}\n`);
  }

  #lines(step: number, title: string, lines: readonly string[]): void {
    const all = [`${String(step).padStart(2)}. ${title}`, ...lines.map((line) => `    ${line}`)];
    this.#write(`\n${all.map(printable).join('\n')}\n`);
  }

  #object(value: Json): void {
    this.#write(`${JSON.stringify(value)}\n`);
  }
}
