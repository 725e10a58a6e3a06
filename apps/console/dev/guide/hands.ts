/** What the story does for the reader, as the person who is signed in: drafting the order, telling the person, and the hand behind the log's back. */
import { graphPath } from '../../src/app/session.ts';
import { endOfDay, lastDayWithin } from '../../src/parts/instants.ts';

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly reference?: string;
  readonly message?: string;
}

async function post(address: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** One mutation on the authority graph. Throws Error with the sentence that came instead of what was asked. */
async function act(name: string, query: string, variables: object): Promise<Outcome> {
  const { data, errors } = (await post(graphPath.authority, { query, variables })) as {
    data?: Record<string, Outcome | null> | null;
    errors?: readonly { message: string }[];
  };
  const outcome = data?.[name];
  if (!outcome || outcome.__typename === 'Refusal') throw new Error(outcome?.message ?? errors?.[0]?.message ?? 'No answer came.');
  return outcome;
}

const refusal = '... on Refusal { message }';

/**
 * The story's order, exactly as the form itself writes it: without what only a notified authority reads, and to the end of a day in this zone. What the
 * form could not show whole would have to be saved as a second draft before it is signed.
 */
export const storyOrder = (reference: string, handle: string) => ({
  kind: 'EPOC' as const,
  reference,
  purpose: '',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    threshold: 'THREE_YEARS' as const,
    grounds: '',
  },
  targets: [{ type: 'HANDLE' as const, value: handle }],
  categories: ['SUBSCRIBER' as const, 'TRAFFIC' as const, 'CONTENT' as const],
  from: '2002-08-01T00:00:00.000Z',
  to: '2002-10-01T00:00:00.000Z',
  notNotified: 'The offence touches this state alone, and the person lives here.',
  informBy: endOfDay(lastDayWithin(new Date(), 30))?.toISOString() ?? null,
});

/** Drafts the story's order for the person's account. */
export async function draftOrder(): Promise<{ order: string; reference: string; handle: string }> {
  const { handle } = (await (await fetch('/story/person')).json()) as { handle: string | null };
  if (handle === null) throw new Error('The person of the story has no account in this demo.');
  const reference = `12 Js ${String(Date.now() % 9_000_000).padStart(4, '0')}/26`;
  const query = `mutation ($input: OrderInput!) { draftOrder(input: $input) { __typename ... on Order { id } ${refusal} } }`;
  const { id = '' } = await act('draftOrder', query, { input: storyOrder(reference, handle) });
  return { order: id, reference, handle };
}

/** The police confirm that they have told the person, at this moment. */
export async function confirmInformed(order: string): Promise<void> {
  const read = (await post(graphPath.authority, {
    query: 'query ($id: ID!) { order(id: $id) { generation } }',
    variables: { id: order },
  })) as {
    data?: { order?: { generation: number } | null };
  };
  const generation = read.data?.order?.generation;
  const query = `mutation ($order: ID!, $generation: Int!, $at: DateTime!) {
    confirmInformed(order: $order, generation: $generation, at: $at) { __typename ... on Order { id } ${refusal} } }`;
  await act('confirmInformed', query, { order, generation, at: new Date().toISOString() });
}

/** Changes one bit of an entry behind the log's back; false where it is changed already. */
export async function changeEntry(index: number): Promise<boolean> {
  return (await post('/story/change', { index }))['changed'] === true;
}

export async function putBack(): Promise<void> {
  await post('/story/put-back', {});
}
