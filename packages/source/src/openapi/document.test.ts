import { describe, expect, it } from 'vitest';
import { peer } from '../../testing/peers.ts';
import { problemStatus } from '../wire/index.ts';
import { openApi } from './document.ts';

type Validated = { valid: boolean; errors?: unknown };
const validation = await peer<{ Validator: new () => { validate(document: unknown): Promise<Validated> } }>(
  '@seriousme/openapi-schema-validator',
);

describe('the OpenAPI document', () => {
  it.skipIf(!validation)('is valid (needs @seriousme/openapi-schema-validator)', async () => {
    const validate = async (document: unknown) => (validation ? new validation.Validator().validate(document) : undefined);
    const document: unknown = JSON.parse(JSON.stringify(openApi()));
    expect(await validate(document)).toMatchObject({ valid: true });
    expect(await validate({ ...openApi(), info: {} })).toMatchObject({ valid: false });
  });

  it('refers only to schemas that it has, and lists every refusal', () => {
    const text = JSON.stringify(openApi());
    const schemas = Object.keys(openApi().components.schemas);
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
    const refusals = JSON.stringify(openApi().paths);
    expect(Object.keys(problemStatus).filter((code) => code !== 'METHOD_NOT_ALLOWED' && !refusals.includes(code))).toEqual([]);
  });
});
