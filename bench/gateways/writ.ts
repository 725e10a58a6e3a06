/**
 * Writ's own endpoint with everything on, as `npm start` opens it, in a process of its own: identity, limits, caller tokens, release step and
 * log. What is exchanged is the supergraph of the public graph, which is over the subgraphs of the comparison. They answer memoised and
 * check no caller token: what a subgraph's own check costs is in no gateway's figures here.
 */
import { readFileSync } from 'node:fs';
import { readConfig, type SubgraphName, subgraphNames } from '@writ/core';
import { openLog, startGateway } from '../../apps/server/compose.ts';
import { readRunFile } from '../../apps/server/process/run-file.ts';
import { projectFolder } from '../harness/cluster.ts';
import { announce } from '../load/announce.ts';
import { pathOf } from './stand-in.ts';

const config = readConfig(process.env, projectFolder);
const running = readRunFile(config.dataFolder);
if (running === null) throw new Error('there is no database: it is started before the gateway');
const own = readFileSync(process.env['SUPERGRAPH'] ?? '', 'utf8');
const origin = process.env['SUBGRAPHS'] ?? '';
const installation = {
  config,
  database: { socketFolder: running.socketFolder },
  supergraph: (graph: string) => (graph === 'public' ? own : undefined),
};
const urls = Object.fromEntries(subgraphNames.map((name) => [name, `${origin}${pathOf(name)}`])) as Record<SubgraphName, string>;
await startGateway(installation, await openLog(installation), urls);
announce(config.baseUrl);
