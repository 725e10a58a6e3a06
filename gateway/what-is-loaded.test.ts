/** What a process that runs a gateway has in memory: parts that most gateways never run are not loaded with it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The packages that `@writ/gateway` brings into a process, each once. */
function packagesLoaded(): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({
      load(url, context, next) {
        const found = /.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url);
        if (found !== null) loaded.add(found[1]);
        return next(url, context);
      },
    });
    await import('@writ/gateway');
    console.log(JSON.stringify([...loaded]));`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd, encoding: 'utf8' })) as string[];
}

it("a gateway loads neither the rule engine of subgraphs, nor Apollo's gateway, nor what makes spans and packages", () => {
  const loaded = packagesLoaded();
  for (const name of ['graphql', '@apollo/server', '@apollo/query-planner', 'fastify']) expect(loaded).toContain(name);
  const lazy = ['graphql-shield', 'graphql-middleware', 'lodash', '@apollo/gateway', '@apollo/subgraph', '@opentelemetry/sdk-trace'];
  const sending = ['@opentelemetry/exporter-trace-otlp-proto', '@zip.js/zip.js', 'nodemailer', '@prisma/client', 'oidc-provider'];
  expect(loaded.filter((name) => [...lazy, ...sending].includes(name))).toEqual([]);
});
