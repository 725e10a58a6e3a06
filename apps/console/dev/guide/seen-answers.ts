/**
 * Which root fields the page's own requests have been answered: the story sees by it that somebody has done their part. It asks nothing itself, as
 * each look at an order is an entry of the log.
 */

/** A root field that was answered with something, and the id of what it answered. */
export interface Seen {
  readonly field: string;
  readonly id: string | undefined;
}

export type Told = (seen: readonly Seen[]) => void;

interface Answered {
  readonly data?: Readonly<Record<string, { readonly __typename?: string; readonly id?: string } | null>> | null;
}

/** The fields of an answer that hold something, and no refusal. */
export const seenIn = ({ data }: Answered): Seen[] =>
  Object.entries(data ?? {}).flatMap(([field, value]) =>
    value === null || value?.__typename === 'Refusal' ? [] : [{ field, id: value?.id }],
  );

/** The same of a text; none where it is no answer, which whoever asked will find. */
function seenInText(text: string): Seen[] {
  try {
    return seenIn(JSON.parse(text) as Answered);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const isGraph = (address: string): boolean => new URL(address, location.href).pathname.endsWith('/graphql');

/** Listens to the answers that the page gets from now on. */
export function watchAnswers(told: Told): void {
  const own = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await own(input, init);
    const address = input instanceof Request ? input.url : String(input);
    // Read before the page gets it: whoever asked may break the request off as soon as they have what they want.
    if (isGraph(address) && answer.headers.get('content-type')?.includes('json')) told(seenInText(await answer.clone().text()));
    return answer;
  };
}
