/**
 * Keeps the cluster and the compiled code of several test runs, one after the other: prints the environment that leads to them as one line of
 * JSON, and ends both when its standard input ends, however whoever started it did.
 */
import { testSocketVariable } from '@writ/prisma/test-database';
import { setup } from './cluster.ts';
import { compiledVariable } from './compiled-code.ts';

const end = await setup();
const names = [testSocketVariable, compiledVariable];
console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, process.env[name]]))));
// Ctrl-C reaches all processes of a terminal: this one ends when whoever started it has.
process.on('SIGINT', () => {});
process.stdin.resume().once('end', () => void end());
