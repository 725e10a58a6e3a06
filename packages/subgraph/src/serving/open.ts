/** A subgraph that the gateway of the same process asks: by the same caller tokens and within the same limits as over HTTP, without a socket. */
import type { CallerTokenKey } from '@writ/access';
import type { Clock, Draining, FaultLog, SubgraphName } from '@writ/core';
import { openTelemetry, type Telemetry } from '@writ/telemetry';
import { Answering, type SubgraphQuestion, type SubgraphReply } from './answering.ts';
import type { SubgraphDefinition } from './definition.ts';

export interface OpenOptions {
  key: CallerTokenKey;
  clock: Clock;
  onFault: FaultLog;
  /** What keeps it from its work, or null. */
  hindrance?: () => Promise<Hindrance | null>;
  /** Where it is measured; nowhere when left out. */
  telemetry?: Telemetry;
}

/** What may keep a subgraph from its work, as anybody may know it. */
export type Hindrance = 'log' | 'database';

/** A subgraph that answers. */
export interface OpenSubgraph extends Draining {
  readonly name: SubgraphName;
  /** Answers the gateway of this process. Rejects with the reason of the question's signal when that aborts, and with nothing else. */
  ask(question: SubgraphQuestion): Promise<SubgraphReply>;
  /** Whether it can do its work. */
  isReady(): Promise<boolean>;
}

export const answeringOf = (definition: SubgraphDefinition, { key, clock, onFault, telemetry = openTelemetry() }: OpenOptions): Answering =>
  new Answering(definition, { key, clock, onFault, telemetry });

/** Opens it. Nobody but this process reaches it. */
export function openSubgraph(definition: SubgraphDefinition, options: OpenOptions): OpenSubgraph {
  const answering = answeringOf(definition, options);
  const cut = Promise.withResolvers<void>();
  let isEnding = false;
  return {
    name: definition.name,
    ask: (question) => answering.ask(question),
    isReady: async () => !isEnding && ((await options.hindrance?.()) ?? null) === null,
    left: () => (answering.asking === 0 ? [] : [`${answering.asking} requests`]),
    cut: () => cut.resolve(),
    async close() {
      isEnding = true;
      await Promise.race([answering.idle(), cut.promise]);
      await definition.close();
    },
  };
}
