/** A batch as staff work with it, for tests: each answers the mutation's own object or refusal. */
import { restrictInput } from '@writ/statements-domain/testing';
import { workOnBatches } from '../batches/batch-job.ts';
import type { RestrictInput } from '../sdl.ts';
import type { Served, Who } from './served.ts';

const refusal = '... on Refusal { reasons message article }';
const fields = `... on Batch { id generation state key size lineCount appliedCount failedCount secondPerson openedBy digest judgedBy judgedReason
  appliedAt undoUntil undoneBy undoReason } ${refusal}`;
const outcomes = `... on BatchLines { batch { id state lineCount appliedCount } outcomes { key isStaged restriction { id state } refusal { reasons message } } } ${refusal}`;

/** A batch as it was last seen. */
export interface Seen {
  id: string;
  generation: number;
  digest?: string;
}

export function batchesOn({ ask, parts }: Pick<Served, 'ask' | 'parts'>, db: () => Parameters<typeof workOnBatches>[0]['db']) {
  const act = async (who: Who, name: string, query: string, variables: Record<string, unknown>) => {
    const { data, codes, messages } = await ask(who, query, variables);
    if (codes.length > 0) throw new Error(`${codes.join()}: ${messages.join()}`);
    return data[name];
  };
  const onSeen = (who: Who, name: string, { id, generation }: Seen, more: Record<string, string> = {}) => {
    const heads = Object.keys(more).map((key) => `, $${key}: String!`);
    const passed = Object.keys(more).map((key) => `, ${key}: $${key}`);
    const query = `mutation ($batch: ID!, $generation: Int!${heads.join('')}) { ${name}(batch: $batch, generation: $generation${passed.join('')}) { ${fields} } }`;
    return act(who, name, query, { batch: id, generation, ...more });
  };
  return {
    open: (who: Who, input: Record<string, unknown> = {}) =>
      act(who, 'openBatch', `mutation ($input: BatchInput!) { openBatch(input: $input) { ${fields} } }`, {
        input: { key: 'wave-1', size: 10, reason: 'A wave of advertisements.', ...input },
      }),
    add: (who: Who, batch: string, lines: Record<string, Partial<RestrictInput>>) =>
      act(
        who,
        'addDecisions',
        `mutation ($batch: ID!, $lines: [BatchLineInput!]!) { addDecisions(batch: $batch, lines: $lines) { ${outcomes} } }`,
        { batch, lines: Object.entries(lines).map(([key, change]) => ({ key, decision: restrictInput(change) })) },
      ),
    close: (who: Who, seen: Seen) => onSeen(who, 'closeBatch', seen),
    approve: (who: Who, seen: Seen, digest = seen.digest ?? '') => onSeen(who, 'approveBatch', seen, { digest }),
    refuse: (who: Who, seen: Seen) => onSeen(who, 'refuseBatch', seen, { reason: 'Not like this.' }),
    undo: (who: Who, seen: Seen) => onSeen(who, 'undoBatch', seen, { reason: 'The list was wrong.' }),
    read: async (who: Who, id: string) =>
      act(
        who,
        'batch',
        `query ($id: ID!) { batch(id: $id) { id generation state lineCount appliedCount failedCount digest undoUntil
          lines { nodes { key decision digest addedBy restriction { id state closeReason } refusal { reasons } } pageInfo { hasNextPage } } } }`,
        { id },
      ),
    /** Lets the worker do all that is due. */
    work: async () => {
      while (await workOnBatches({ ...parts, db: db() }));
    },
  };
}
