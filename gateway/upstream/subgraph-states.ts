/**
 * Which subgraphs answer, asked in rounds, so that whoever asks whether the gateway is ready is answered at once. A subgraph answers unless it can't be
 * reached, is late, or answers by itself that it can't do its work.
 */
import { intervalLoop, type SubgraphName, subgraphNames } from '@writ/core';

export interface SubgraphStates {
  /** Those that did not answer in the last round. */
  silent(): readonly SubgraphName[];
  close(): Promise<void>;
}

export interface SubgraphStatesOptions {
  readonly subgraphs: Readonly<Record<SubgraphName, Pick<SubgraphSourceOptions, 'url' | 'tls'>>>;
  /** How one is asked, where it is not over HTTP: answers the status. */
  readonly ask?: (url: URL, signal: AbortSignal) => Promise<number>;
  /** Milliseconds between two rounds, and that a subgraph has to answer. */
  readonly pauseMs?: number;
  readonly withinMs?: number;
}

/** Opens it; resolves when the first round has ended. */
export async function openSubgraphStates({
  urls,
  fetch = globalThis.fetch,
  pauseMs = 2_000,
  withinMs = 5_000,
}: SubgraphStatesOptions): Promise<SubgraphStates> {
  const stopping = new AbortController();
  let silent: readonly SubgraphName[] = subgraphNames;
  const answers = async (name: SubgraphName): Promise<boolean> => {
    try {
      const url = new URL('readyz', subgraphs[name].url.replace(/\/*$/, '/'));
      // One of an earlier version asks for a token: it is there.
      return (await ask(url, AbortSignal.any([stopping.signal, AbortSignal.timeout(withinMs)]))) < 500;
    } catch {
      // Refused, late or cut: it does not answer, which is what was asked.
      return false;
    }
  };
  const round = async (): Promise<void> => {
    const answered = await Promise.all(subgraphNames.map(answers));
    silent = subgraphNames.filter((_, index) => !answered[index]);
  };
  const loop = intervalLoop(pauseMs, round);
  await loop.first;
  return {
    silent: () => silent,
    close: async () => {
      stopping.abort();
      await loop.stop();
    },
  };
}
