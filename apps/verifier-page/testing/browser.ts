/**
 * A real browser without a window, steered over the Chrome DevTools Protocol through a pipe: one page, real keys, and all that it
 * asked for or complained about. Uses what the machine has and installs nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program of a browser: the one that WRIT_BROWSER names, or the first in PATH; undefined when there is none. */
export const findBrowser = (): string | undefined =>
  process.env['WRIT_BROWSER'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

type Fields = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Fields;
  result?: Fields;
  error?: { message: string };
}

/** One page of a browser. */
export class Page {
  /** Addresses that the page asked for, in order. */
  readonly requested: string[] = [];
  /** What the page threw or the browser complained about. */
  readonly complaints: string[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #input: Writable;
  readonly #waiting = new Map<number, PromiseWithResolvers<Fields>>();
  #session: string | undefined;
  #last = 0;

  private constructor(process: ChildProcess, profile: string, input: Writable, output: Readable) {
    this.#process = process;
    this.#profile = profile;
    this.#input = input;
    let rest = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message));
    });
    process.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has ended.'));
    });
  }

  /** Starts the browser and opens the address. */
  static async open(program: string, address: string): Promise<Page> {
    const profile = await mkdtemp(join(tmpdir(), 'writ-browser-'));
    const isRoot = process.getuid?.() === 0;
    const flags = ['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe', ...(isRoot ? ['--no-sandbox'] : [])];
    const child = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const [, , , input, output] = child.stdio;
    if (!(input instanceof Writable && output instanceof Readable)) throw new Error('The browser has no pipe.');
    const page = new Page(child, profile, input, output);
    const { targetId } = await page.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await page.call('Target.attachToTarget', { targetId, flatten: true });
    page.#session = String(sessionId);
    for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'DOM', 'Accessibility']) await page.call(`${domain}.enable`);
    await page.call('Page.navigate', { url: address });
    await page.until('document.readyState === "complete" && location.href !== "about:blank"');
    return page;
  }

  #receive(message: Message): void {
    const { id, method, params = {}, result = {}, error } = message;
    const answer = this.#waiting.get(id ?? 0);
    this.#waiting.delete(id ?? 0);
    if (error !== undefined) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
    if (method === 'Network.requestWillBeSent') this.requested.push(String((params['request'] as Fields)['url']));
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') this.complaints.push(JSON.stringify(params));
  }

  /** Calls a method of the protocol. Rejects with the browser's refusal. */
  call(method: string, params: Fields = {}): Promise<Fields> {
    this.#last += 1;
    const waiting = Promise.withResolvers<Fields>();
    this.#waiting.set(this.#last, waiting);
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    this.#input.write(`${JSON.stringify({ id: this.#last, method, params, ...session })}\0`);
    return waiting.promise;
  }

  /** The value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails !== undefined) throw new Error(`The page refused ${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as Fields)['value'];
  }

  /** Waits until an expression holds, looked at with each frame. */
  async until(expression: string): Promise<void> {
    for (let frames = 0; (await this.value(expression)) !== true; frames += 1)
      if (frames > 600) throw new Error(`It never came to be: ${expression}`);
      else await this.value('new Promise((done) => setTimeout(done, 16))');
  }

  /** Presses a key, with `modifiers` of the protocol (2: Ctrl, 8: Shift). */
  async press(key: 'Tab' | 'Enter' | ' ', modifiers = 0): Promise<void> {
    const code = { Tab: 9, Enter: 13, ' ': 32 }[key];
    const text = key === 'Tab' ? {} : { text: key === 'Enter' ? '\r' : key };
    const stroke = { key, windowsVirtualKeyCode: code, modifiers };
    await this.call('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...text });
    await this.call('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }

  /** Puts text where the focus is, as pasting does. */
  async paste(text: string): Promise<void> {
    await this.call('Input.insertText', { text });
  }

  /** Chooses a file in the field that the selector finds. */
  async choose(selector: string, file: string): Promise<void> {
    const { root } = await this.call('DOM.getDocument');
    const { nodeId } = await this.call('DOM.querySelector', { nodeId: (root as Fields)['nodeId'], selector });
    await this.call('DOM.setFileInputFiles', { nodeId, files: [file] });
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#session = undefined;
    await this.call('Browser.close');
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
