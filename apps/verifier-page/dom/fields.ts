/**
 * The fields of the form: what is in them, by typing or as a file, and the messages when they can't be used. Files
 * are read into memory and never shown.
 */
import type { Problem, Texts } from '../inputs.ts';
import { find } from './elements.ts';

const names = ['key', 'origin', 'witnesses', 'quorum', 'receipt', 'answer'] as const satisfies readonly (keyof Texts)[];
const withFile = ['receipt', 'answer'] as const;
type WithFile = (typeof withFile)[number];

const hasFile = (name: keyof Texts): name is WithFile => withFile.some((other) => other === name);

const field = (name: keyof Texts): HTMLInputElement | HTMLTextAreaElement =>
  name === 'witnesses' || hasFile(name) ? find(name, HTMLTextAreaElement) : find(name, HTMLInputElement);
const fileOf = (name: WithFile): File | undefined => find(`${name}-file`, HTMLInputElement).files?.[0];

async function textOf(name: keyof Texts): Promise<string> {
  const typed = field(name).value;
  const file = hasFile(name) ? fileOf(name) : undefined;
  return file === undefined ? typed : textIn(await file.arrayBuffer());
}

function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error('A chosen file is not UTF-8 text.', { cause });
  }
}

/** What is in the fields; of one with a file what the file holds. Rejects when a chosen file can't be read, or is no text. */
export async function readFields(): Promise<Texts> {
  const [key = '', origin = '', witnesses = '', quorum = '', receipt = '', answer = ''] = await Promise.all(names.map(textOf));
  return { key, origin, witnesses, quorum, receipt, answer };
}

/** What is wrong before anything is read: both a text and a file, of which one would be passed over. */
export const doubled = (): Problem[] =>
  withFile
    .filter((name) => field(name).value.trim() !== '' && fileOf(name) !== undefined)
    .map((name) => ({ field: name, message: 'Here is a text and a file: which one counts? Empty one of them.' }));

/** Says beside each field what is wrong with it, and nothing beside the others; the first one gets the focus. */
export function showProblems(problems: readonly Problem[]): void {
  for (const name of names) {
    const problem = problems.find((other) => other.field === name);
    find(`${name}-problem`, HTMLParagraphElement).textContent = problem?.message ?? '';
    if (problem === undefined) field(name).removeAttribute('aria-invalid');
    else field(name).setAttribute('aria-invalid', 'true');
  }
  const first = names.find((name) => problems.some((problem) => problem.field === name));
  if (first !== undefined) field(first).focus();
}
