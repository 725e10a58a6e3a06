/** One browser for everything that a file tests; each person gets a context of their own. It ends with the process at the latest. */
import { stripVTControlCharacters } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { browserVariable, findChromium } from './chromium.ts';

/** Without a sandbox, because tests run as root in a container too; nothing of the browser's own asks the network for anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: flags }).catch((error: Error) => {
    // What the browser itself said last is among pages of what it was started with.
    const said = [...stripVTControlCharacters(error.message).matchAll(/\[err\] (.+)/g)].at(-1)?.[1];
    throw new Error(
      `The browser ${executablePath} doesn't start (${said ?? error.message.split('\n')[0]}): install what it lacks, or name another in ${browserVariable}.`,
    );
  });
}

/** The browser, started by the first who asks. Throws one sentence where none is installed, and where it doesn't start. */
export function openBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

/** Ends it; the next who asks gets another one. */
export async function closeBrowser(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  await browser?.close();
}
