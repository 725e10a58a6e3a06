/**
 * A replica under load, as a process of its own: it opens the access log and appends without a pause, so many entries at a time. What it
 * has asked for and what was acknowledged it writes to a record of its own, each line at once: an acknowledgement is written down after
 * it was had, and so never too early. An append that is refused is asked for again, under the same event. What the log tells its operator is
 * written down too. It ends with its input.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type AccessLog, type EntryDraft, type LogLogger, openAccessLog } from '@writ/access-log';
import { type AccountId, newEventId, PublicError, StartError } from '@writ/core';
import type { AppenderSettings } from './appenders.ts';

const settings = JSON.parse(process.argv[2] ?? '') as AppenderSettings;
const note = (line: object): void => appendFileSync(settings.record, `${JSON.stringify(line)}\n`);

const started = performance.now();
/** The machine's clock, or one that jumps every 300 ms. */
function clock(): Date {
  const { clockJumpsMs: jumps = [0] } = settings;
  const jump = jumps[Math.floor((performance.now() - started) / 300) % jumps.length] ?? 0;
  return new Date(Date.now() + jump);
}

/** What an operator would read. */
const logger: LogLogger = {
  warn: (_fields, message) => note({ warned: message }),
  error: (_fields, message) => note({ failed: message }),
};

let made = 0;
function draft(): EntryDraft {
  made += 1;
  return {
    event: newEventId(),
    kind: 'authority',
    type: 'record.disclosed.v1',
    at: clock(),
    details: {
      initiator: { issuer: 'https://issuer.example', subject: `officer-${made % 7}`, organisation: 'police.example' },
      action: 'disclose',
      outcome: 'success',
      target: { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] },
      'response.digest': createHash('sha256').update(`${process.pid} ${made}`).digest('hex'),
    },
    subject: `account-${made % 40}` as AccountId,
    organisation: 'police.example',
  };
}

let ending = false;
async function appendOne(log: AccessLog): Promise<void> {
  const entry = draft();
  note({ asked: entry.event });
  while (!ending) {
    try {
      const { event, index, leaf, proof } = await log.append(entry);
      note({ acknowledged: event, index, leaf: createHash('sha256').update(leaf).digest('hex'), proof });
      return;
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      note({ refused: entry.event });
      await wait(100);
    }
  }
}

async function run(log: AccessLog): Promise<void> {
  const work = async (): Promise<void> => {
    while (!ending) await appendOne(log);
  };
  await Promise.all(Array.from({ length: settings.inFlight }, work));
  await log.close();
}

process.stdin.resume().on('end', () => {
  ending = true;
});
try {
  const log = await openAccessLog({
    database: settings.database,
    origin: settings.origin,
    signingKey: createPrivateKey(readFileSync(settings.signingKeyFile)),
    masterKey: Buffer.from(settings.masterKey, 'base64'),
    clock,
    logger,
    ...(settings.anchorFile === undefined ? {} : { anchorFile: settings.anchorFile }),
  });
  process.stdout.write('open\n');
  await run(log);
  process.exit(0);
} catch (error) {
  // The whole start is refused in one sentence; anything else is a fault and has its stack.
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
}
