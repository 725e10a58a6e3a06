/**
 * Whether a port is free, checked before anything costly begins. Another program may take it in between: the listener
 * in the end says so too. Looks at every address that the host name stands for, since an address that works only in part must not be printed.
 */
import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { StartError } from '@writ/core';

export interface Listening {
  host: string;
  port: number;
  /** The setting to change when it is not free, and what to set it to. */
  setting: string;
  example: string;
}

/** Addresses that this machine doesn't have although the name resolves to them, such as ::1 where IPv6 is off. */
const absent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

const tryListen = (host: string, port: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => ('code' in error && typeof error.code === 'string' ? resolve(error.code) : reject(error)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });

async function addressesOf({ host, setting, example }: Listening): Promise<string[]> {
  try {
    return (await lookup(host.replace(/^\[|\]$/g, ''), { all: true })).map(({ address }) => address);
  } catch (cause) {
    throw new StartError(`The host ${host} is not known on this machine. Set ${setting} to one of its own, like ${example}.`, { cause });
  }
}

function refusal(code: string, { port, setting, example }: Listening): StartError {
  const change = `set ${setting} to a free port, like ${example}`;
  if (code === 'EADDRINUSE') return new StartError(`Port ${port} is in use by another program. Stop that one, or ${change}.`);
  if (code === 'EACCES') return new StartError(`Port ${port} may not be opened by this user: ${change}.`);
  return new StartError(`Port ${port} can't be opened (${code}): ${change}.`);
}

/** Throws StartError, in one sentence with the setting to change, when the port can't be listened on. */
export async function requireFreePort(wanted: Listening): Promise<void> {
  if (!Number.isInteger(wanted.port) || wanted.port < 1 || wanted.port > 65_535)
    throw new StartError(`${wanted.setting} does not name a port from 1 to 65535. Set it like ${wanted.example}.`);
  const codes = await Promise.all((await addressesOf(wanted)).map((address) => tryListen(address, wanted.port)));
  const code = codes.find((found) => found !== null && !absent.includes(found)) ?? (codes.includes(null) ? null : codes[0]);
  if (code !== null && code !== undefined) throw refusal(code, wanted);
}
