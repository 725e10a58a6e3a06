/**
 * The certificates by which gateway and subgraphs recognise each other, as their files have them now: whoever makes a connection asks, and what was
 * renewed is taken without a restart. What can't be used is not taken: the former ones stay, and a line of the process log says why.
 */
import { type Config, type Environment, StartError } from '@writ/core';
import { faults } from '../process/process-log.ts';
import { type PartTls, partTls } from '../settings/part-addresses.ts';

/** Milliseconds between two looks at the files. */
const lookMs = 5_000;

interface Services {
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  readonly onFault: (why: string) => void;
}

const same = (one: PartTls, other: PartTls): boolean => one.cert === other.cert && one.key === other.key && one.ca === other.ca;

export class PartCertificates {
  readonly #environment: Environment;
  readonly #services: Services;
  #tls: PartTls;
  #lookedAt: number;
  /** Why the last look found nothing that can be used. */
  #fault: string | undefined;
  #reported: string | undefined;

  /** Throws StartError for what can't be used at the start. */
  constructor(environment: Environment, services: Services) {
    this.#environment = environment;
    this.#services = services;
    this.#tls = partTls({ environment });
    this.#lookedAt = services.now();
  }

  /** The same object for as long as nothing was renewed. */
  readonly current = (): PartTls => {
    const now = this.#services.now();
    if (now - this.#lookedAt < lookMs) return this.#tls;
    this.#lookedAt = now;
    try {
      const found = partTls({ environment: this.#environment });
      if (!same(found, this.#tls)) this.#tls = found;
      this.#fault = undefined;
      this.#reported = undefined;
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      this.#refuse(error.message);
    }
    return this.#tls;
  };

  /** Not at first sight: a certificate and its key are two files, and one of them is written before the other. */
  #refuse(why: string): void {
    if (this.#fault === why && this.#reported !== why) {
      this.#services.onFault(why);
      this.#reported = why;
    }
    this.#fault = why;
  }
}

const known = new WeakMap<Environment, PartCertificates>();

/** Those of this process: one for all that use them, so that one line tells of a fault. */
export function partCertificates({ environment }: Pick<Config, 'environment'>): PartCertificates {
  const onFault = (why: string): void =>
    faults.log.error({ part: 'parts', errorId: 'certificates', why }, 'renewed certificates can not be used');
  const found = known.get(environment) ?? new PartCertificates(environment, { now: () => performance.now(), onFault });
  known.set(environment, found);
  return found;
}
