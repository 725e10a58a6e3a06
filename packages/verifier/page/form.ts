/**
 * The form of a page that checks receipts: its fields, by typing or as a file, what is wrong with them, and the check that a person starts.
 * Files are read into memory and never shown. Loads nothing, sends nothing, keeps nothing; a result is taken away as soon as a field changes.
 */
import { find } from './elements.ts';
import { showVerdict } from './result.ts';

/** A field that can't be used, and why. */
export interface Problem<Name extends string> {
  field: Name;
  message: string;
}

export interface CheckForm<Name extends string> {
  /** The ids of the fields, in the order of the form. */
  names: readonly Name[];
  /** Those beside which a file can be chosen, in the field with `-file` after the name. */
  withFile: readonly Name[];
  words: {
    /** Of a field with a text and a file, of which one would be passed over. */
    both: string;
    /** In the place of a verdict, when a field can't be used. */
    unusable: string;
    /** For a failure that is none of the receipt's: it must not look like a verdict on it. */
    stopped: (why: string) => string;
  };
  /** Checks what is in the fields: what is wrong with them, or what shows the result. */
  check: (texts: Readonly<Record<Name, string>>) => readonly Problem<Name>[] | (() => void);
}

function field(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.getElementById(name);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`The page has no field ${name}.`);
}

function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error('A chosen file is not UTF-8 text.', { cause });
  }
}

/** Says beside each field what is wrong with it, and nothing beside the others; the first one gets the focus. */
function showProblems<Name extends string>(names: readonly Name[], problems: readonly Problem<Name>[]): void {
  for (const name of names) {
    const problem = problems.find((other) => other.field === name);
    find(`${name}-problem`, HTMLParagraphElement).textContent = problem?.message ?? '';
    if (problem === undefined) field(name).removeAttribute('aria-invalid');
    else field(name).setAttribute('aria-invalid', 'true');
  }
  const first = names.find((name) => problems.some((problem) => problem.field === name));
  if (first !== undefined) field(first).focus();
}

/** Listens to the form of the page from now on. */
export function listen<Name extends string>({ names, withFile, words, check }: CheckForm<Name>): void {
  const form = find('form', HTMLFormElement);
  const fileOf = (name: Name): File | undefined =>
    withFile.includes(name) ? find(`${name}-file`, HTMLInputElement).files?.[0] : undefined;
  const textOf = async (name: Name): Promise<string> => {
    const [typed, file] = [field(name).value, fileOf(name)];
    return file === undefined ? typed : textIn(await file.arrayBuffer());
  };
  /** Counts checks and changes, so that a file which is read late can't change the result for the form's present content. */
  let round = 0;

  async function run(): Promise<void> {
    round += 1;
    const mine = round;
    const doubled = withFile.filter((name) => field(name).value.trim() !== '' && fileOf(name) !== undefined);
    const texts = doubled.length > 0 ? [] : await Promise.all(names.map(async (name) => [name, await textOf(name)]));
    if (mine !== round) return;
    const found = doubled.length > 0 ? doubled.map((name) => ({ field: name, message: words.both })) : check(Object.fromEntries(texts));
    showProblems(names, typeof found === 'function' ? [] : found);
    if (typeof found === 'function') found();
    else showVerdict(words.unusable, 'failed');
  }

  function forget(): void {
    round += 1;
    showProblems(names, []);
    showVerdict('', '');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run().catch((error: unknown) => showVerdict(words.stopped(error instanceof Error ? error.message : String(error)), 'failed'));
  });
  form.addEventListener('input', forget);
  form.addEventListener('reset', forget);
}
