import { federation, type Graph } from './graph.ts';

interface Reply {
  id: string;
  thread: string;
  writer: string;
  words: string;
}
const threads = ['t1', 't2'];
const replies: Reply[] = [
  { id: 'r1', thread: 't1', writer: 'w2', words: 'yes' },
  { id: 'r2', thread: 't1', writer: 'w2', words: 'no' },
  { id: 'r3', thread: 't1', writer: 'w1', words: 'so' },
  { id: 'r4', thread: 't2', writer: 'w1', words: 'hm' },
  { id: 'r5', thread: 't2', writer: 'w3', words: 'ah' },
  { id: 'r6', thread: 't2', writer: 'w3', words: 'oh' },
  { id: 'r7', thread: 't2', writer: 'w1', words: 'so' },
];
const repliesOf = (thread: string, first: number) => replies.filter((reply) => reply.thread === thread).slice(0, first);
const reply = (id: string) => replies.find((known) => known.id === id);
const copiesOf = (id: string) =>
  replies.filter((other) => other.words === reply(id)?.words && other.thread !== reply(id)?.thread).map((other) => other.thread);

interface Told {
  id: string;
  replies: { id: string; writerId: string }[];
  copies: Told[];
  pinned: { writerId: string };
}

/**
 * Lists required with arguments of which a part is another subgraph's; each subgraph has fields of the other one as external ones,
 * which the planner must not ask it for: its resolvers fail there.
 */
export function board(): Graph {
  const notOurs = () => {
    throw new Error('a subgraph was asked for a field that it has as external only');
  };
  return {
    subgraphs: {
      board: {
        typeDefs: `${federation('key', 'external', 'requires')}
          type Query { threads: [Thread!]! }
          type Thread @key(fields: "id") { id: ID! title: String replies(first: Int!): [Reply!] @external pinned: Reply @external
            isPinnedCopied: Boolean @requires(fields: "pinned { copies { id } }") }
          type Reply @key(fields: "id") { id: ID! writerId: ID words: String copies: [Thread!] @external
            copied: Int @requires(fields: "copies { replies(first: 50) { id } }") }`,
        resolvers: {
          Query: { threads: () => threads.map((id) => ({ id })) },
          Thread: {
            __resolveReference: (told: Told) => told,
            title: ({ id }: Told) => `thread ${id}`,
            replies: notOurs,
            pinned: notOurs,
            isPinnedCopied: ({ pinned }: { pinned: Told }) => pinned.copies.length > 0,
          },
          Reply: {
            __resolveReference: (told: Told) => told,
            writerId: ({ id }: Told) => reply(id)?.writer,
            words: ({ id }: Told) => reply(id)?.words,
            copies: notOurs,
            copied: ({ copies }: Told) => copies.reduce((sum, copy) => sum + copy.replies.length, 0),
          },
        },
      },
      people: {
        typeDefs: `${federation('key', 'external', 'requires')}
          type Thread @key(fields: "id") { id: ID! replies(first: Int!): [Reply!] pinned: Reply
            lead: Writer @requires(fields: "replies(first: 3) { writerId }") next: Writer @requires(fields: "replies(first: 1) { writerId }")
            pinner: Writer @requires(fields: "pinned { writerId }") }
          type Reply @key(fields: "id") { id: ID! writerId: ID @external copies: [Thread!] }
          type Writer { id: ID! name(last: Boolean = false): String }`,
        resolvers: {
          Thread: {
            __resolveReference: (told: Told) => told,
            replies: ({ id }: Told, { first }: { first: number }) => repliesOf(id, first).map((known) => ({ id: known.id })),
            pinned: ({ id }: Told) => ({ id: repliesOf(id, 3)[2]?.id }),
            lead: (told: Told) => ({ id: told.replies[2]?.writerId }),
            next: (told: Told) => ({ id: told.replies.length === 1 ? told.replies[0]?.writerId : null }),
            pinner: ({ pinned }: Told) => ({ id: pinned.writerId }),
          },
          Reply: {
            __resolveReference: ({ id }: Told) => ({ id }),
            copies: ({ id }: Told) => copiesOf(id).map((thread) => ({ id: thread })),
          },
          Writer: { name: ({ id }: { id: string }, { last }: { last: boolean }) => (last ? `L. ${id}` : id) },
        },
      },
    },
    whole: { threads: () => threads.map(wholeThread) },
  };
}

const wholeWriter = (id: string | undefined) => ({ id, name: ({ last }: { last: boolean }) => (last ? `L. ${id}` : id) });

const wholeReply = ({ id, writer, words }: Reply): unknown => ({
  id,
  writerId: writer,
  words,
  copies: () => copiesOf(id).map(wholeThread),
  copied: copiesOf(id).reduce((sum, thread) => sum + repliesOf(thread, 50).length, 0),
});

function wholeThread(id: string): unknown {
  const [first, , third] = repliesOf(id, 3);
  return {
    id,
    title: `thread ${id}`,
    replies: ({ first: count }: { first: number }) => repliesOf(id, count).map(wholeReply),
    pinned: () => third && wholeReply(third),
    isPinnedCopied: copiesOf(third?.id ?? '').length > 0,
    lead: wholeWriter(third?.writer),
    next: wholeWriter(first?.writer),
    pinner: wholeWriter(third?.writer),
  };
}
