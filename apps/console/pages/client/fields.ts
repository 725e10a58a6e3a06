/** The fields of the form: what is in them, by typing or as a file, and the messages when they can't be used. Files are read into memory and never shown. */
import { find } from './elements.ts';
import { type FieldName, fieldNames, type Problem, type Texts } from './read-form.ts';

const withFile: readonly FieldName[] = ['receipt', 'answer'];

const field = (name: FieldName): HTMLInputElement | HTMLTextAreaElement =>
  name === 'key' ? find(name, HTMLInputElement) : find(name, HTMLTextAreaElement);
const fileOf = (name: FieldName): File | undefined =>
  withFile.includes(name) ? find(`${name}-file`, HTMLInputElement).files?.[0] : undefined;

/** Throws TypeError for a file that is not UTF-8. */
const textIn = async (file: File | undefined): Promise<string | undefined> =>
  file === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());

/** What is in the fields; of one with a file what the file holds. Rejects when a chosen file can't be read, or is no text. */
export async function readFields(): Promise<Texts> {
  const pairs = await Promise.all(fieldNames.map(async (name) => [name, (await textIn(fileOf(name))) ?? field(name).value] as const));
  return Object.fromEntries(pairs) as Texts;
}

/** What is wrong before anything is read: both a text and a file, of which one would be passed over. */
export const doubled = (): Problem[] =>
  withFile
    .filter((name) => field(name).value.trim() !== '' && fileOf(name) !== undefined)
    .map((name) => ({ field: name, why: 'public.verify.problem.both' }));

/** Says beside each field what is wrong with it, and nothing beside the others; the first one gets the focus. */
export function showProblems(problems: readonly Problem[], say: (key: string) => string): void {
  for (const name of fieldNames) {
    const problem = problems.find((other) => other.field === name);
    find(`${name}-problem`, HTMLParagraphElement).textContent = problem === undefined ? '' : say(problem.why);
    if (problem === undefined) field(name).removeAttribute('aria-invalid');
    else field(name).setAttribute('aria-invalid', 'true');
  }
  const first = fieldNames.find((name) => problems.some((problem) => problem.field === name));
  if (first !== undefined) field(first).focus();
}
