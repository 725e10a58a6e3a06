#!/usr/bin/env node
/**
 * The entry of the `writ` command, in plain JavaScript so that an old Node can read it. Everything else is TypeScript,
 * which Node runs by itself from 22.18 on: an older Node passes on to the one that `npm install` put into the project.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const handedOver = 'WRIT_NODE_HANDED_OVER';

/** Runs the same command on the project's own Node: same terminal, same signals, same exit code. */
function handOver() {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
  if (process.env[handedOver] || !existsSync(own)) {
    console.error(
      `writ needs Node 22.18 or newer and this is ${process.versions.node}: run "npm install" in the project, which brings one.`,
    );
    process.exit(1);
  }
  const env = { ...process.env, [handedOver]: '1' };
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  // A demo must not outlive whoever started it: the child watches this process, and this one its own parent. Production goes on (WRIT_STOP_WITH_PARENT).
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  const { WRIT_STOP_WITH_PARENT: rule, DATABASE_URL: url, DATABASE_URL_FILE: file } = process.env;
  const withParent = rule ? rule === 'on' : !url && !file;
  if (process.argv[2] === 'start' && withParent) setInterval(watch, 500).unref();
  child.on('error', (error) => {
    console.error(`writ can't run the project's own Node (${error.message}): run "npm install" in the project again.`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

if (major > 22 || (major === 22 && minor >= 18)) {
  delete process.env[handedOver];
  // What was compiled once is taken from here at the next start: a start is twice as fast then, and a server some 20 MB smaller.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/writ', import.meta.url)));
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  handOver();
}
