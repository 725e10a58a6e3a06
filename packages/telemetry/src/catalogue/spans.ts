/** Every span, with the attributes that it may have: the only names under which a trace holds anything. */
import type { Declared, Figure, ValueOf, Word } from './values.ts';

type Attribute = Word | Declared | Figure;

export const spans = {
  'writ.request': {
    about: 'a request to a graph, or of the gateway to a subgraph',
    attributes: ['part', 'graph', 'document', 'status', 'code'],
  },
  'writ.plan': { about: 'a plan for a document that was not asked before', attributes: ['graph'] },
  'writ.fetch': { about: 'the gateway asks a subgraph', attributes: ['subgraph', 'code'] },
  'writ.decide': { about: 'whether a record may be read is decided, and logged', attributes: ['code'] },
  'writ.witness': { about: 'a decision waits until witnesses have cosigned a checkpoint that covers it', attributes: ['code'] },
  'writ.keys': { about: 'the service of keys registers the handle of a decision before its grant is minted', attributes: ['code'] },
  'writ.append': { about: 'an entry of the log, from its draft to its commit', attributes: ['code'] },
  'writ.release': { about: 'records in an answer are compared with what was read, and logged, before it leaves', attributes: ['code'] },
  'writ.job': { about: 'a job of the worker', attributes: ['kind', 'code'] },
  'writ.deliver': { about: 'what is sent out: e-mails, events, submissions', attributes: ['queue', 'batch', 'code'] },
} as const satisfies Record<string, { about: string; attributes: readonly Attribute[] }>;

export type SpanName = keyof typeof spans;
export type Attributes<Name extends SpanName = SpanName> = {
  [Key in (typeof spans)[Name]['attributes'][number]]?: ValueOf<Key>;
};
