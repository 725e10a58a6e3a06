/**
 * The strict check of a log that was replayed: reads every entry over the audit graph as an auditor, holds what the server lists and
 * opens against the replayed leaves, and matches decisions with disclosures. It reads up to the size of the checkpoint that was replayed,
 * because its own reading makes further entries.
 */
import type { AuditGraph, Opened, OpeningAsked } from '../audit-graph.ts';
import { openingsMax } from '../audit-graph.ts';
import { Findings } from '../findings.ts';
import type { Progress } from '../progress.ts';
import type { ReadLeaf } from '../replay/replayed-leaves.ts';
import type { Report, Step } from '../report.ts';
import { DailyEntries } from './daily-entries.ts';
import { type Checked, checkListing, type Listed, listingContradictions, readOpenings, type Said } from './strict-entry.ts';
import { DisclosureMatcher, explanationTexts, type Matched } from './strict-matcher.ts';
import { fieldsNeeded } from './strict-rules.ts';

/** Requests for openings at once. */
export const strictConnections = 6;
/** Findings of one step that are told one by one. */
const toldMax = 1_000;
/** Indices that a line names before it only counts. */
const namedMax = 20;

export interface StrictCheck {
  graph: AuditGraph;
  leaf: ReadLeaf;
  /** Entries that the replayed checkpoint covers. */
  size: number;
  /** When the check began, in milliseconds. */
  now: number;
  /** How young a permit may be to be still under way, in milliseconds. */
  graceMs: number;
  progress?: Progress;
}

/** An entry of a page, and what is to be opened of it. */
interface Read extends Checked {
  asked: readonly string[];
}

class Strict {
  readonly list = new Findings(toldMax);
  readonly openings = new Findings(toldMax);
  readonly matching = new Findings(toldMax);
  readonly days = new Findings(toldMax);
  readonly daily = new DailyEntries((index, rule, sentence) => this.days.add(`${rule}: ${sentence}`, index));
  readonly #check: StrictCheck;
  readonly #matcher: DisclosureMatcher;
  next = 0;
  opened = 0;
  unopened = 0;

  constructor(check: StrictCheck) {
    this.#check = check;
    const { size, now, graceMs } = check;
    this.#matcher = new DisclosureMatcher({
      size,
      now,
      graceMs,
      tell: (index, rule, sentence) => this.matching.add(`${rule}: ${sentence}`, index),
    });
  }

  /** Reads the list to the checkpoint's size, page after page. */
  async run(): Promise<Matched> {
    const { graph, size, progress } = this.#check;
    let after: string | null = null;
    while (this.next < size) {
      const { entries, next } = await graph.page(after);
      const before = this.next;
      await this.#page(entries);
      progress?.(Math.min(this.next, size), size);
      // A server that always promises another page would be asked for ever.
      if (next === null || this.next === before) break;
      after = next;
    }
    if (this.next < size) this.#missing(this.next, size);
    this.daily.end();
    return this.#matcher.end();
  }

  #missing(from: number, to: number): void {
    const which = to - from === 1 ? `Entry ${from} is` : `Entries ${from} to ${to - 1} are`;
    this.list.add(`${which} in the log and not in the list of the server.`, from);
  }

  /** A page in the order of the log; what is out of it, or twice there, is a finding and not read. */
  async #page(entries: readonly Listed[]): Promise<void> {
    const reads: Read[] = [];
    for (const listed of entries) {
      if (listed.index >= this.#check.size) {
        if (this.next < this.#check.size) this.#missing(this.next, this.#check.size);
        this.next = this.#check.size;
        break;
      }
      if (listed.index < this.next) {
        this.list.add(`Entry ${listed.index} is listed again, or out of order.`, listed.index);
        continue;
      }
      if (listed.index > this.next) this.#missing(this.next, listed.index);
      this.next = listed.index + 1;
      const read = await this.#read(listed);
      if (read !== undefined) reads.push(read);
    }
    await this.#open(reads);
  }

  /** Undefined for what does not fit its leaf: it is a finding, and nothing would follow from its opening. */
  async #read(listed: Listed): Promise<Read | undefined> {
    const checked = checkListing(listed, await this.#check.leaf(listed.index));
    if (!Array.isArray(checked)) {
      this.daily.take(listed.index, checked.leaf);
      return { ...checked, asked: this.#wanted(checked) };
    }
    for (const fault of checked) this.list.add(fault, listed.index);
    this.#matcher.skip(listed.index);
    return undefined;
  }

  /** What is to be opened: nothing of what an auditor's own reading left, unless its fields are those of a disclosure. */
  #wanted({ listed, leaf, commitments }: Checked): readonly string[] {
    const { index, type } = listed;
    if ('public' in leaf) {
      const own = leaf.public['type'];
      if (own !== type) this.list.add(`Entry ${index} is listed with the type ${type}, its leaf says ${String(own)}.`, index);
      return [];
    }
    if (leaf.kind === 'audit' && !Object.hasOwn(commitments, 'response.digest')) {
      this.unopened += 1;
      return [];
    }
    if (!Object.hasOwn(commitments, 'type')) this.list.add(`Entry ${index} commits to no type: it can't be said what it is.`, index);
    return committed(commitments, fieldsNeeded(type));
  }

  async #open(reads: readonly Read[]): Promise<void> {
    const answers = await this.#answers(reads);
    const again: Read[] = [];
    const said = reads.map((read) => {
      const one = this.#said(read, answers.get(read.listed.index));
      const type = one?.fields.get('type');
      // The server listed another type than the entry has: now what the rules need of that.
      const more = typeof type === 'string' && type !== read.listed.type ? committed(read.commitments, fieldsNeeded(type)) : read.asked;
      if (more.some((field) => !read.asked.includes(field))) again.push({ ...read, asked: more });
      return one;
    });
    const second = await this.#answers(again);
    reads.forEach((read, i) => {
      const repeated = again.find(({ listed }) => listed === read.listed);
      const one = repeated === undefined ? said[i] : this.#said(repeated, second.get(read.listed.index));
      if (one === undefined) return;
      for (const fault of listingContradictions(read.listed, one)) this.list.add(fault, one.index);
      this.#matcher.take(one);
    });
  }

  /** Several requests at a time, several openings a request. */
  async #answers(reads: readonly Read[]): Promise<Map<number, Opened>> {
    const asked: OpeningAsked[] = reads
      .filter((read) => read.asked.length > 0)
      .map((read) => ({ index: read.listed.index, fields: read.asked }));
    const parts = Array.from({ length: Math.ceil(asked.length / openingsMax) }, (_, i) =>
      asked.slice(i * openingsMax, (i + 1) * openingsMax),
    );
    const answers = new Map<number, Opened>();
    const work = parts.values();
    const worker = async (): Promise<void> => {
      for (const part of work) {
        const opened = await this.#check.graph.openings(part);
        part.forEach(({ index }, i) => {
          const one = opened[i];
          if (one !== undefined) answers.set(index, one);
        });
      }
    };
    await Promise.all(Array.from({ length: strictConnections }, worker));
    return answers;
  }

  #said(read: Read, answer: Opened | undefined): Said | undefined {
    const { listed, asked } = read;
    if (asked.length === 0) return undefined;
    if (answer === undefined || 'refused' in answer) {
      this.openings.add(`Entry ${listed.index} is not opened: ${answer?.refused ?? 'nothing is answered'}.`, listed.index);
      this.#matcher.skip(listed.index);
      return undefined;
    }
    const { said, faults } = readOpenings(read, answer.fields, asked);
    for (const fault of faults) this.openings.add(fault, listed.index);
    if (faults.length === 0) {
      this.opened += 1;
      return said;
    }
    this.#matcher.skip(listed.index);
    return undefined;
  }
}

/** Those of the fields that the entry has. */
const committed = (commitments: Checked['commitments'], fields: readonly string[]): string[] =>
  fields.filter((field) => Object.hasOwn(commitments, field));

function named(indices: readonly number[]): string {
  const first = indices.slice(0, namedMax).join(', ');
  return indices.length > namedMax ? `${first} and ${indices.length - namedMax} more` : first;
}

/** One line for each explanation that was needed, with its rule. Only a refusal is itself in the log; what the others say is not shown by it. */
const absences = ({ explained }: Matched): Step[] =>
  explanationTexts
    .filter(([code]) => explained[code].length > 0)
    .map(([code, text]) => ({
      name: 'absence',
      result: code === 'REFUSED' ? 'passed' : 'not checked',
      detail: `${code}, ${explained[code].length}: ${text}. Decisions ${named(explained[code])}.`,
    }));

const notAsked = (unopened: number): Step[] => [
  {
    name: 'scope',
    result: 'not checked',
    detail: 'which account and which window was read: a disclosure names neither, its decision says what it might have been.',
  },
  ...(unopened === 0
    ? []
    : [
        {
          name: 'audit',
          result: 'not checked' as const,
          detail: `what ${unopened} entries of auditors say: none has the fields of a disclosure, and each opening would make one more of them.`,
        },
      ]),
];

function describe(matched: Matched): string {
  const { permits, denials, disclosures, refusals, explained } = matched;
  const absent = Object.values(explained).reduce((sum, { length }) => sum + length, 0);
  const odd = [
    ...(matched.failedAnswers > 0 ? [`${matched.failedAnswers} disclosures say that the answer failed`] : []),
    ...(matched.unknownAnswers > 0 ? [`${matched.unknownAnswers} that nobody knows whether it left`] : []),
  ];
  return [
    `${permits + denials} decisions: ${matched.matched} disclosed, ${denials} denied, ${absent} without disclosure and explained`,
    `${disclosures} disclosures`,
    `${refusals} refusals`,
    ...odd,
  ].join('; ');
}

/** No line about days where the log never had an entry of one. */
const daySteps = ({ days, daily }: Strict): Step[] =>
  daily.count + days.count === 0
    ? []
    : [
        ...days.steps('days', `${daily.count} entries of days, each day once, in order and without a gap`),
        ...daily.differences.map((detail) => ({ name: 'days', result: 'not checked' as const, detail })),
      ];

/** Checks it. Throws `StartError` when the server can't be asked. */
export async function checkStrict(check: StrictCheck): Promise<Report> {
  const strict = new Strict(check);
  const start = performance.now();
  const matched = await strict.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const erased = matched.erased > 0 ? `; words of ${matched.erased} entries are withheld, and a later entry erases somebody` : '';
  const findings = strict.list.count + strict.openings.count + strict.matching.count + strict.days.count;
  const first = Math.min(strict.list.first, strict.openings.first, strict.matching.first, strict.days.first);
  const { explained, ...counts } = matched;
  const steps = [
    ...strict.list.steps('list', `${check.size} entries, each listed once with the leaf that was replayed`),
    ...strict.openings.steps('openings', `${strict.opened} entries opened in ${seconds} s, each word committed to by its leaf${erased}`),
    ...strict.matching.steps('decisions', 'each decision and each disclosure is as the contract of the log says'),
    ...daySteps(strict),
    { name: 'counts', result: 'passed' as const, detail: describe(matched) },
    ...absences(matched),
    ...notAsked(strict.unopened),
  ];
  return {
    steps,
    facts: {
      ...counts,
      opened: strict.opened,
      unopened: strict.unopened,
      ...Object.fromEntries(Object.entries(explained).map(([code, { length }]) => [code.toLowerCase(), length])),
      strictFindings: findings,
      ...(findings === 0 ? {} : { firstBadIndex: first }),
    },
  };
}
