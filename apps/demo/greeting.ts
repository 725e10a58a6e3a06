/**
 * What a demo prints when it is ready: one line a role with who, how to log in and a query to try, each a command that
 * works as it is in another terminal. Holds no token: the command fetches one.
 */
import { type Graph, graphPaths } from '@writ/access';
import type { Config } from '@writ/core';

interface Visitor {
  who: string;
  login: string | null;
  graph: Graph;
  query: string;
}

const visitors: readonly Visitor[] = [
  { who: 'anyone', login: null, graph: 'public', query: '{ items(first: 3) { nodes { title author { handle } enforcementStatus } } }' },
  { who: 'account holder', login: 'holder-1', graph: 'public', query: '{ me { handle records { subscriber { name emails } } } }' },
  { who: 'agent', login: 'agent-1', graph: 'platform', query: '{ queue(first: 3) { nodes { id kind dueAt } } }' },
  { who: 'counsel', login: 'counsel-1', graph: 'platform', query: '{ queue(kinds: [COMPLAINT]) { nodes { id dueAt } } }' },
  { who: 'issuing authority', login: 'police', graph: 'authority', query: '{ orders(first: 3) { nodes { reference status } } }' },
  { who: 'validating authority', login: 'judge', graph: 'authority', query: '{ orders(statuses: [SUBMITTED]) { nodes { id digest } } }' },
  { who: 'enforcing authority', login: 'enforcing-1', graph: 'authority', query: '{ orders(statuses: [HELD]) { nodes { id } } }' },
  { who: 'auditor', login: 'auditor', graph: 'audit', query: '{ entries(first: 3) { nodes { index type at outcome } } }' },
];

/** The other terminal doesn't know the setting that this process was started with. */
const settingFor = (baseUrl: string): string => (baseUrl === 'http://localhost:4000' ? '' : `WRIT_BASE_URL=${baseUrl} `);

function lineOf({ who, login, graph, query }: Visitor, baseUrl: string): string {
  const token = login === null ? '' : ` -H "Authorization: Bearer $(${settingFor(baseUrl)}npx writ token ${login})"`;
  const body = JSON.stringify({ query });
  return `  ${who.padEnd(21)} curl -s ${baseUrl}${graphPaths[graph]} -H 'Content-Type: application/json'${token} -d '${body}'`;
}

/** Where the demo has a service of keys. */
const signing = (origin = '') =>
  `What people do with orders needs their signature: in a browser at ${origin}, here with  npx writ sign --help`;

/** The lines, with the key that verifies the log. */
export function greeting(config: Config, verifierKey: string): string {
  const lines =
    config.mode === 'demo'
      ? [
          '',
          `Open ${config.baseUrl} in a browser and sign in as one of them, or try from another terminal, as each:`,
          ...visitors.map((visitor) => lineOf(visitor, config.baseUrl)),
          ...(config.environment['WRIT_DEMO_KEYS'] === 'on' ? ['', signing(config.environment['WRIT_SIGNING_ORIGIN'])] : []),
        ]
      : [];
  return [
    ...lines,
    '',
    `Check the log:  npx writ verify ${config.baseUrl}/log/${config.logEpoch}/ --key '${verifierKey}'`,
    `Ready at ${config.baseUrl}. Ctrl-C stops everything.`,
  ].join('\n');
}
