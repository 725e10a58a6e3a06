/**
 * Which subgraphs answer. They are asked when somebody asks whether the gateway is ready, at most once a second, and who asks is answered within a second
 * whatever they do. A subgraph answers unless it can't be reached, is late, or says itself that it can't do its work.
 */
import { type SubgraphName, subgraphNames } from '@writ/core';
import { tlsConnector } from '@writ/plan-executor';
import { Agent, fetch } from 'undici';
import type { SubgraphAt } from './subgraph-source.ts';

export interface SubgraphStates {
  /** Those that did not answer when they were asked last: now, or before, where some take their time. */
  silent(): Promise<readonly SubgraphName[]>;
  close(): Promise<void>;
}

export interface SubgraphStatesOptions {
  readonly subgraphs: Readonly<Record<SubgraphName, { readonly at: SubgraphAt }>>;
  /** How one is asked, where it is not over HTTP: answers the status. */
  readonly ask?: (url: URL, signal: AbortSignal) => Promise<number>;
  /** Milliseconds for which what is known is believed. */
  readonly believedMs?: number;
  /** Milliseconds that who asks waits for news, where something is known already. */
  readonly patienceMs?: number;
  /** Milliseconds that a subgraph has to answer. */
  readonly withinMs?: number;
}

/** Asks as the gateway does otherwise: over https by its own certificate, and only whoever is certified. All subgraphs are certified by the same authorities. */
function byHttp(subgraphs: SubgraphStatesOptions['subgraphs']) {
  const tls = Object.values(subgraphs)
    .map(({ at }) => ('ask' in at ? undefined : at.tls))
    .find((one) => one !== undefined);
  const agent = new Agent(tls === undefined ? {} : { connect: tlsConnector(tls) });
  return {
    ask: async (url: URL, signal: AbortSignal): Promise<number> => {
      const response = await fetch(url, { redirect: 'error', signal, dispatcher: agent });
      await response.arrayBuffer();
      return response.status;
    },
    close: () => agent.close(),
  };
}

/** Opens it; nobody is asked before somebody asks. */
export function openSubgraphStates({
  subgraphs,
  ask: askOtherwise,
  believedMs = 1_000,
  patienceMs = 700,
  withinMs = 5_000,
}: SubgraphStatesOptions): SubgraphStates {
  const stopping = new AbortController();
  const http = byHttp(subgraphs);
  const ask = askOtherwise ?? http.ask;
  let known: { silent: readonly SubgraphName[]; until: number } | undefined;
  let asking: Promise<readonly SubgraphName[]> | undefined;

  const answers = async (name: SubgraphName): Promise<boolean> => {
    const { at } = subgraphs[name];
    try {
      if ('ask' in at) return await at.isReady();
      const url = new URL('readyz', at.url.replace(/\/*$/, '/'));
      // One of an earlier version asks for a token: it is there.
      return (await ask(url, AbortSignal.any([stopping.signal, AbortSignal.timeout(withinMs)]))) < 500;
    } catch {
      // Refused, late or cut: it does not answer, which is what was asked.
      return false;
    }
  };
  const round = async (): Promise<readonly SubgraphName[]> => {
    const answered = await Promise.all(subgraphNames.map(answers));
    const silent = subgraphNames.filter((_, index) => !answered[index]);
    known = { silent, until: performance.now() + believedMs };
    asking = undefined;
    return silent;
  };
  return {
    async silent() {
      if (known !== undefined && performance.now() < known.until) return known.silent;
      asking ??= round();
      if (known === undefined) return asking;
      const { silent: before } = known;
      const patience = Promise.withResolvers<readonly SubgraphName[]>();
      const timer = setTimeout(() => patience.resolve(before), patienceMs);
      const silent = await Promise.race([asking, patience.promise]);
      clearTimeout(timer);
      return silent;
    },
    async close() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await asking;
      await http.close();
    },
  };
}
