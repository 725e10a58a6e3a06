/** A batch of one decision that waits for more, and a server that is told what readers get: for the matrix to ask about. */
import type { Stack } from '../harness/stack.ts';

/** The one line of the batch, as a literal of the language of queries: added again it is the same. */
export const batchLine = (item: string): string =>
  `{ key: "first", decision: { item: "${item}", visibility: [DECISION_VISIBILITY_CONTENT_LABELLED], territories: ["IS"], statement: {
    decisionGround: DECISION_GROUND_INCOMPATIBLE_CONTENT, incompatibleContentGround: "Terms, clause 4", incompatibleContentExplanation: "It is spam.",
    contentType: [CONTENT_TYPE_TEXT], category: STATEMENT_CATEGORY_OTHER_VIOLATION_TC, decisionFacts: "The same text was posted many times.",
    sourceType: SOURCE_VOLUNTARY, automatedDetection: true, automatedDecision: AUTOMATED_DECISION_NOT_AUTOMATED } } }`;

/** Opens the batch as an agent, and answers its id. Throws when it is refused. */
async function batchOfOne(stack: Stack, item: string): Promise<string> {
  const opened = await stack.ask(
    'platform',
    'agent-1',
    'mutation { openBatch(input: { key: "matrix", size: 2, reason: "Spam of one day." }) { ... on Batch { id } ... on Refusal { reasons message } } }',
  );
  const batch: unknown = opened.data?.openBatch?.id;
  if (typeof batch !== 'string') throw new Error(`the batch was refused: ${opened.text}`);
  const added = await stack.ask(
    'platform',
    'agent-1',
    `mutation { addDecisions(batch: "${batch}", lines: [${batchLine(item)}]) { ... on BatchLines { outcomes { restriction { id } refusal { message } } } ... on Refusal { message } } }`,
  );
  if (typeof added.data?.addDecisions?.outcomes?.[0]?.restriction?.id !== 'string') throw new Error(`the line was refused: ${added.text}`);
  return batch;
}

/** The same batch, with the event of the entry that covers its decision. */
export async function coveredBatch(stack: Stack, item: string): Promise<{ batch: string; batchEntry: string }> {
  const batch = await batchOfOne(stack, item);
  const [line] = await stack.sql<{ entry: string }>('postgres', 'SELECT entry::text FROM enforcement.batch_line WHERE batch_id = $1', [
    batch,
  ]);
  return { batch, batchEntry: line?.entry ?? '' };
}

/** Adds a server that is told, and pauses it, as counsel: nobody is called from here. */
export async function toldServer(stack: Stack): Promise<void> {
  const fields = '{ ... on EventSubscriber { id generation } ... on Refusal { reasons message } }';
  const added = await stack.ask('platform', 'counsel-1', `mutation { addEventSubscriber(url: "https://edge.example.org/hook") ${fields} }`);
  const { id, generation } = added.data?.addEventSubscriber ?? {};
  const pause = `mutation { pauseEventSubscriber(subscriber: "${id}", generation: ${generation}) ${fields} }`;
  const paused = await stack.ask('platform', 'counsel-1', pause);
  if (paused.data?.pauseEventSubscriber?.id !== id) throw new Error(`the server was refused: ${added.text} ${paused.text}`);
}

/** A statement that the Transparency Database refused. */
export async function refusedSubmission(stack: Stack): Promise<void> {
  await stack.sql(
    'postgres',
    `UPDATE enforcement.submission SET state = 'DEAD', attempts = 1, problem = 'The database refused it.', errors = '{"decision_facts":["The decision facts field is required."]}'
      WHERE statement_id = (SELECT min(statement_id) FROM enforcement.submission)`,
  );
}
