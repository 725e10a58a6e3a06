/** A platform of one account with any number of records. None of them is in memory: each is made when it is asked for. */
import type { CollectRequest, RecordLine, Source } from '../src/index.ts';
import { MemorySource } from './memory-source.ts';

const first = Date.UTC(2024, 0, 1);
/** Milliseconds from one record to the next. */
const apart = 1000;

/** The `traffic` line of a number, counted from 0. */
function lineAt(number: number): RecordLine {
  const at = new Date(first + number * apart).toISOString();
  return {
    type: 'traffic',
    key: `t${String(number).padStart(9, '0')}`,
    account: GeneratedSource.account,
    at,
    recordedAt: at,
    event: 'LOGIN',
    source: `198.51.100.${number % 256}`,
    destination: 'mail.example.org',
    protocol: 'HTTPS',
    size: number,
    agent: 'Mail/7.1 (a program with a name as long as such names are)',
  };
}

export class GeneratedSource extends MemorySource implements Source {
  static readonly account = 'account';
  static readonly email = 'alma@people.example';
  readonly #lines: number;

  /** `lines` is how many records the account has. */
  constructor(lines: number) {
    const { account, email } = GeneratedSource;
    const accounts = [{ id: account, handle: 'alma', identifiers: [{ type: 'EMAIL' as const, value: email }] }];
    super({ accounts, records: [], gaps: [], items: [], files: [] });
    this.#lines = lines;
  }

  override async *collect({ categories, after }: CollectRequest): AsyncGenerator<RecordLine> {
    if (!categories.some(({ category }) => category === 'TRAFFIC')) return;
    const from = after === null ? 0 : (Date.parse(after.at) - first) / apart + 1;
    for (let number = from; number < this.#lines; number += 1) yield lineAt(number);
  }
}
