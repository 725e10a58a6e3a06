/**
 * The stand-in as a program: `node packages/transparency-stand-in/src/main.ts --port 4010 --token TOKEN`. Prints its address once it
 * listens. With `--with-starter` it ends when the process that started it does.
 */
import { parseArgs } from 'node:util';
import { startStandIn } from './server.ts';

const starterPollMs = 250;
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string', default: 'stand-in' },
    'with-starter': { type: 'boolean', default: false },
  },
});
const starter = process.ppid;
const standIn = await startStandIn({ tokens: { [values.token]: 'platform' }, port: Number(values.port) });
console.log(`The stand-in of the Transparency Database listens at ${standIn.url}`);

const stop = (): void => void standIn.close().then(() => process.exit(0));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
if (values['with-starter']) setInterval(() => process.ppid !== starter && stop(), starterPollMs).unref();
