/** Whether questions and answers are what `schema/openapi` says of them, by a validator of JSON Schema (ajv). */
import { readFileSync } from 'node:fs';
import type { Graph } from '@writ/access';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';

const made = new Map<Graph, Ajv2020>();

function validatorOf(graph: Graph): Ajv2020 {
  const ajv = made.get(graph) ?? new Ajv2020({ strict: false });
  if (!made.has(graph)) {
    formats.default(ajv);
    ajv.addSchema(JSON.parse(readFileSync(new URL(`../../schema/openapi/${graph}.json`, import.meta.url), 'utf8')), graph);
  }
  made.set(graph, ajv);
  return ajv;
}

/** The schema at a place of the description. */
function schemaAt(graph: Graph, ...path: readonly string[]): ValidateFunction {
  const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  return validatorOf(graph).getSchema(`${graph}#/${pointer}`) ?? expect.fail(`schema/openapi/${graph}.json has nothing at ${pointer}`);
}

const json = ['content', 'application/json', 'schema'];

export function expectDescribed(graph: Graph, name: string, { variables, answer }: { variables: object; answer: string }): void {
  const operation = ['paths', `/api/v1/${graph}/${name}`, 'post'];
  const asked = schemaAt(graph, ...operation, 'requestBody', ...json);
  expect(asked(variables), `${name}: what is asked, ${JSON.stringify(asked.errors)}`).toBe(true);
  const answered = schemaAt(graph, ...operation, 'responses', '200', ...json);
  expect(answered(JSON.parse(answer)), `${name}: ${JSON.stringify(answered.errors)} in ${answer.slice(0, 500)}`).toBe(true);
}
