/** Which build runs: the version of the project's own package.json. */
import { readFileSync } from 'node:fs';

export const build: string = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
