/** The answer of a graph as entries commit to it: the RFC 8785 text of its `data` and `errors`, and what else may be in it. */
import canonicalize from 'canonicalize';

/** Members of an answer; GraphQL specification, 7.1. */
const answerMembers = ['data', 'errors', 'extensions'];

/** The RFC 8785 text of a JSON value, which commitments and digests are made over; undefined for none, and for half a surrogate pair. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    // The package throws for nothing else that JSON can hold.
    return undefined;
  }
}

/** The members of an object that are none of the known ones. */
export const namesBeside = (value: unknown, known: readonly string[]): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).filter((name) => !known.includes(name)) : [];

/** Members of an answer that it must not have. */
export const strangersIn = (answer: object): string[] => namesBeside(answer, answerMembers);

/** The members of an answer that its entry speaks of: `errors` only when it has some, extensions never. */
export const coveredMembers = (answer: object): string[] => ['data', 'errors'].filter((name) => name in answer);

/** The text that the entry of an answer commits to; undefined where it has none. */
export const answerText = (answer: object): string | undefined =>
  canonicalText(Object.fromEntries(Object.entries(answer).filter(([name]) => coveredMembers(answer).includes(name))));

const [namesMax, nameMaxLength] = [20, 60];

/** Names for a reader, and how many more there are: a file can have any number of them, of any length. */
export const listed = (names: readonly string[]): { names: string; more: number } => ({
  names: names
    .slice(0, namesMax)
    .map((name) => (name.length > nameMaxLength ? `${name.slice(0, nameMaxLength)}…` : name))
    .join(', '),
  more: Math.max(0, names.length - namesMax),
});
