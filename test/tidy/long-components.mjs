/**
 * Finds functions of more than 70 lines in `.tsx` files, from their first line to their last. The linter's own rule holds this for every
 * other file; in JSX it counts no line that stands inside an element. Part of `npm run check:lint`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

const linesMax = 70;
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod', 'MethodProperty']);

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.tsx'], { encoding: 'utf8' });
const files = listed.split('\n').filter((path) => path !== '' && !/\.test\.tsx$|\/testing\//.test(path));

/** Every function below a node, with what it is called. */
function* functionsIn(node, name) {
  if (typeof node !== 'object' || node === null) return;
  const named = node.identifier?.value ?? node.id?.value ?? (typeof node.key?.value === 'string' ? node.key.value : name);
  if (functions.has(node.type)) yield { name: named, span: node.span ?? node.function.span };
  for (const [key, value] of Object.entries(node)) if (key !== 'span') yield* functionsIn(value, named);
}

/** Spans are in bytes and go on from file to file; the last of a module is the end of its text. */
function longFunctions(path) {
  const text = readFileSync(path);
  const { body, span: whole } = parseSync(text.toString(), { syntax: 'typescript', tsx: true });
  const zero = whole.end - text.length;
  return [...functionsIn(body, 'a function')].flatMap(({ name, span }) => {
    const lines = text
      .subarray(span.start - zero, span.end - zero)
      .toString()
      .split('\n').length;
    return lines > linesMax ? [`${path}: ${name} has ${lines} lines, of at most ${linesMax}`] : [];
  });
}

const found = files.flatMap(longFunctions);
for (const line of found) console.error(line);
process.exitCode = found.length === 0 ? 0 : 1;
