/**
 * Whose tokens are accepted: the list of WRIT_ISSUER. Where a file has it, every process reads that again, so that an issuer is added or removed without a
 * restart: it is announced in the log first and believed then. A list that can't be used changes nothing and is a fault.
 */
import type { Announcement } from '@writ/access-log';
import { type Clock, type Config, intervalLoop, readSecret, StartError } from '@writ/core';
import { demoIssuer, type EnrolledIssuer, type IssuerList, parseIssuerList } from '@writ/gateway/identity';
import { announceAuthorities, believedInLog } from '../public-entries/authorities.ts';

const items = '{ issuer, graph, roles, organisation, console }';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StartError(`WRIT_ISSUER is not JSON: it must be a list of ${items}.`, { cause });
  }
}

/** In demo mode the built-in provider alone. Throws StartError for a list that can't be used. */
export function issuerListOf(config: Config): IssuerList {
  if (config.mode === 'demo') return { issuers: [demoIssuer(config.issuer)], number: null };
  const json = readSecret(config.environment, 'WRIT_ISSUER');
  if (json === undefined)
    throw new StartError(
      `Production needs WRIT_ISSUER or WRIT_ISSUER_FILE: a JSON list of ${items}, one for each issuer whose tokens are accepted.`,
    );
  return parseIssuerList(parseJson(json));
}

/** The list of a process that serves. */
export interface Issuers {
  /** The same array until it changes. */
  readonly current: () => readonly EnrolledIssuer[];
  stop(): Promise<void>;
}

export interface IssuersOptions extends Pick<Announcement, 'log' | 'pool'> {
  readonly config: Config;
  readonly clock: Clock;
  /** For operators: why the list was not taken over, or whom this process does not believe any more. */
  readonly onFault: (why: string, cause?: unknown) => void;
  /** The key by which the console proves itself at the demo's provider. */
  readonly demoClientKey?: string;
  /** What a changed list is looked at for before it counts: throws StartError for one that can't. */
  readonly requireFit?: (issuers: readonly EnrolledIssuer[]) => Promise<void>;
  /** Milliseconds between two looks at the file and the log. */
  readonly lookMs?: number;
}

/** Seconds are enough: whoever adds an issuer tries it then. */
const usualLookMs = 5_000;
/** A fault that lasts is reported again after so many looks: every five minutes. */
const looksUntilRepeated = 60;

const apart =
  'the log says something else of an issuer on the list of this process, so its tokens are refused here: give this process the latest list';

/** Reports a fault when it begins, and again while it lasts. */
function reporting(report: IssuersOptions['onFault']): (why: string | null, cause?: unknown) => void {
  let [last, looks]: [string | null, number] = [null, 0];
  return (why, cause) => {
    looks = why === last ? looks + 1 : 0;
    last = why;
    if (why !== null && looks % looksUntilRepeated === 0) report(why, cause);
  };
}

const wordsOf = (error: unknown): string => (error instanceof StartError ? error.message : 'the log can’t be read or written');

/** Announces the list and follows it. Throws StartError for one that can't be used or is not the latest, and LOG_UNAVAILABLE. */
export async function openIssuers(options: IssuersOptions): Promise<Issuers> {
  const { config, pool, log, clock, onFault, requireFit, lookMs = usualLookMs } = options;
  let list = issuerListOf(config);
  let current = list.issuers;
  if (config.mode === 'demo') {
    current = [demoIssuer(config.issuer, options.demoClientKey)];
    return { current: () => current, stop: async () => {} };
  }
  let text = JSON.stringify(list);
  const fault = reporting(onFault);
  /** Takes over what the file has now. */
  const reread = async (): Promise<void> => {
    const read = issuerListOf(config);
    const now = JSON.stringify(read);
    if (now === text) return;
    await requireFit?.(read.issuers);
    await announceAuthorities({ pool, log }, read, clock());
    [list, text] = [read, now];
  };
  const agree = async (): Promise<boolean> => {
    const believed = await believedInLog({ pool, log }, list.issuers);
    if (JSON.stringify(believed) !== JSON.stringify(current)) current = believed;
    return believed === list.issuers;
  };
  const look = async (): Promise<void> => {
    const [why, cause] = await reread().then(
      () => [null, undefined] as const,
      (error: unknown) => [wordsOf(error), error] as const,
    );
    const [other, reason] = await agree().then(
      (agrees) => [agrees ? null : apart, undefined] as const,
      (error: unknown) => [wordsOf(error), error] as const,
    );
    fault(why ?? other, cause ?? reason);
  };
  await announceAuthorities({ pool, log }, list, clock());
  const loop = intervalLoop(lookMs, look);
  await loop.first;
  return { current: () => current, stop: () => loop.stop() };
}
