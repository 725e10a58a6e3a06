/** What a connector is to the server that runs it. */
import type { Clock, Environment, FaultLog } from '@writ/core';
import type { FastifyInstance } from 'fastify';
import type { Ask } from '../identity/ask.ts';
import type { Body } from '../identity/bodies.ts';

/** What it works with: no database, no key of a token, and only the bodies that are enrolled for it. */
export interface ConnectorTools {
  readonly bodies: readonly Body[];
  readonly ask: Ask;
  readonly clock: Clock;
  readonly onFault: FaultLog;
  readonly environment: Environment;
  /** The public address of Writ, without a slash at the end. */
  readonly baseUrl: string;
  /** A folder of this connector's own, for what must outlive a process. */
  readonly folder: string;
  /** How it reaches endpoints of bodies. */
  readonly fetch: typeof fetch;
  /** Milliseconds between two looks at what is owed to endpoints of bodies; null where nobody looks. */
  readonly noticeMs: number | null;
}

export interface OpenConnector {
  /** Ends what it does besides answering. */
  close(): Promise<void>;
}

/** Adds its paths to the server. Throws StartError for settings that can't be used. */
export type OpenConnectorOn = (app: FastifyInstance, tools: ConnectorTools) => Promise<OpenConnector>;
