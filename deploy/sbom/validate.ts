/** Whether an SBOM is what CycloneDX 1.6 says, by the schema that its authors publish with their library. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';

const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
const schema = (name: string) => JSON.parse(readFileSync(join(library, 'res/schema', name), 'utf8'));

/** Throws an error that names the first things that are wrong. */
export function requireValid(sbom: unknown): void {
  // Formats are of texts that people write, such as an address of e-mail: this SBOM has none of them.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
  const validate = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));
  if (validate(sbom)) return;
  const faults = (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`The SBOM is not valid CycloneDX 1.6: ${faults.join('; ')}.`);
}
