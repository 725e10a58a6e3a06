/** A server of the oldest version that Writ is for, where Debian's package of it is installed: nothing of it is Writ's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, socketConnection } from '@writ/prisma';
import { freshFolder, type RunAs, temporaryFolder } from '../../apps/demo/database/server-folders.ts';
import { childEnvironment, supervise } from '../../apps/demo/database/supervise.ts';
import { isRoot, ordinary } from './life-server.ts';

const programs = '/usr/lib/postgresql/15/bin';

export const hasPostgres15 = existsSync(join(programs, 'postgres')) && existsSync(join(programs, 'initdb'));

export interface DebianServer {
  readonly socketFolder: string;
  stop(): Promise<void>;
}

async function untilItAnswers(socketFolder: string, lastWords: () => string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await wait(50)) {
    try {
      const client = await connect(socketConnection(socketFolder, 'postgres', 'postgres'));
      return await client.end();
    } catch (cause) {
      if (Date.now() > until) throw new Error(`PostgreSQL 15 accepts no connections: ${lastWords()}`, { cause });
    }
  }
}

/** An empty server of PostgreSQL 15, at a socket, with the settings that it has by itself. */
export async function startPostgres15(): Promise<DebianServer> {
  const runAs: RunAs | undefined = isRoot ? { uid: ordinary, gid: ordinary } : undefined;
  const [folder, socketFolder] = [freshFolder(temporaryFolder(runAs), runAs), freshFolder(temporaryFolder(runAs), runAs)];
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
    cwd: '/',
    env: childEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runAs,
  });
  const server = supervise({
    postgres: join(programs, 'postgres'),
    settings: { listen_addresses: '', unix_socket_directories: socketFolder, max_connections: '300' },
    data,
    socketFolder,
    logFile: join(folder, 'server.log'),
    runAs,
    scratch: folder,
  });
  await untilItAnswers(socketFolder, server.lastWords);
  return { socketFolder, stop: () => server.stop() };
}
