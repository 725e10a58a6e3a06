import { type Problem, problem } from '@writ/statements-domain/refusal';

/** Printable, so that it can be read aloud and stored in a file. */
const keyForm = /^[\x21-\x7e]{1,200}$/;

export function checkedKey(key: string, problems: Problem[]): string {
  if (!keyForm.test(key)) problems.push(problem('INVALID', 'A key has 1 to 200 printable ASCII characters, and no space.'));
  return key;
}
