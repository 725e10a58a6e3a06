/** One run from beginning to end: pin the key, play the story, download the log, and prove it with nothing else in reach. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';
import { play } from './acts/index.ts';
import { DemoError } from './deviation.ts';
import { Evidence, signedActIn } from './evidence.ts';
import { Graphs } from './graphs.ts';
import { downloadLog, publishedCheckpoint } from './log-files.ts';
import type { Narrator } from './narrator.ts';
import type { Options } from './options.ts';
import { playOnPds } from './pds/index.ts';
import { startWithPds, type WithPds } from './pds/start.ts';
import { findOrStart, type RunningInstallation } from './running-installation.ts';
import { runWrit, Signing } from './signing.ts';
import { Stage } from './stage.ts';
import { type Verified, verify } from './verification.ts';

interface StoryRun {
  readonly options: Options;
  readonly narrator: Narrator;
  readonly signal: AbortSignal;
}

function pinned(given: string | undefined, { key, keyFrom }: RunningInstallation, narrator: Narrator): VerifierKey {
  const text = given ?? key;
  if (text === undefined)
    throw new DemoError(
      `The installation shows no key of its log: give the one that "npm start" printed, with --key '...' or WRIT_LOG_KEY.`,
    );
  narrator.remark(`Pinned before anything else, ${given === undefined ? keyFrom : 'as it was given'}: ${text}`);
  return parseVerifierKey(text.trim());
}

/** Step: the log comes as static files that anybody may mirror. */
const download = (stage: Stage, baseUrl: string, key: VerifierKey, folder: string): Promise<void> =>
  stage.step('Anybody downloads the access log', async (say) => {
    const size = await downloadLog(baseUrl, key, folder, stage.newestEntry);
    say(`${size} entries as static files. They tell a coarse kind and a day each; the rest stays behind commitments.`);
  });

/** Step: the proof, offline. */
const proof = (stage: Stage, key: VerifierKey, folder: string, isStopped: boolean): Promise<Verified> =>
  stage.step('Offline, with the folder and the pinned key alone', async (say) => {
    if (isStopped) say('Writ was stopped before this: there is no server and no database.');
    const verified = await verify(folder, key);
    const { size, root, sizeBefore, receipts, answers, openings } = verified;
    say(`${size} entries replayed to the signed root ${root}.`);
    say(
      `The ${sizeBefore} entries from before the story are its beginning, unchanged, and so is every checkpoint that came with a receipt.`,
    );
    say(`${receipts} receipts: each leaf is in the tree, ${openings} opened fields are what the leaves commit to.`);
    say(`${answers} of them came with an answer: its digest is the one in the leaf, so this very answer was logged before it was sent.`);
    const signedAct = await signedActIn(folder);
    if (signedAct !== null) {
      await runWrit(signedAct, '');
      say(
        '"writ verify act" verifies counsel\'s signature of the release, up to the keys of the two counsel and the auditor that were there first.',
      );
    }
    return verified;
  });

async function playStoryIn(
  folder: string,
  { options: { baseUrl, key: given }, narrator, signal }: StoryRun,
  installation: RunningInstallation & Partial<WithPds>,
): Promise<void> {
  const began = performance.now();
  const key = pinned(given, installation, narrator);
  const evidence = await Evidence.begin(folder);
  await evidence.keepFirstCheckpoint((await publishedCheckpoint(baseUrl, key)).text);
  const stage = new Stage({ graphs: new Graphs(baseUrl, signal), narrator, evidence, signing: new Signing(baseUrl), signal });
  const { platform } = installation;
  const who = platform === undefined ? await play(stage, installation.transparencyDatabase) : await playOnPds(stage, platform);
  await download(stage, baseUrl, key, folder);
  await installation.stop();
  const { size, sizeBefore, receipts, root } = await proof(stage, key, folder, installation.isOwn);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const lines = [
    'Who saw what',
    ...who.map((line) => `  ${line}`),
    `${size - sizeBefore} entries and ${receipts} receipts in ${seconds} s. All of it verified.`,
  ];
  narrator.summary(lines, { ok: true, steps: stage.stepCount, entries: size - sizeBefore, receipts, size, root, seconds, who });
}

/** Plays the story once. Throws StoryEnded when a step failed and was reported; DemoError, or a fetch's error, when it can't be played. */
export async function playStory(options: Options, narrator: Narrator, signal: AbortSignal): Promise<void> {
  const say = (text: string): void => narrator.remark(text);
  const installation = await (options.pds ? startWithPds : findOrStart)(options.baseUrl, say, signal);
  const folder = options.to === undefined ? await mkdtemp(join(tmpdir(), 'writ-demo-')) : resolve(options.to);
  try {
    await playStoryIn(folder, { options, narrator, signal }, installation);
  } catch (error) {
    if (error instanceof TlogError) throw new DemoError(`The log or its key can't be used. ${error.message}`, { cause: error });
    throw error;
  } finally {
    await installation.stop();
    if (options.to === undefined) await rm(folder, { recursive: true, force: true });
  }
}
