/**
 * What a page does that nobody may see: a request to another origin, a violation of the Content-Security-Policy, an error on the
 * console, an exception. Each is kept, and at the end none may be left that the test didn't say it expects, nor one that it expected in vain.
 */
import type { BrowserContext, Request } from 'playwright-core';

export class Faults {
  readonly #origin: string;
  readonly #expected = new Map<RegExp, boolean>();
  readonly #seen: string[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Says that a fault is part of the test, as an error on the console for an answer that is refused. It must then come, once or more. */
  expect(pattern: RegExp): void {
    this.#expected.set(
      pattern,
      this.#seen.some((fault) => pattern.test(fault)),
    );
  }

  /** Watches all pages of a context, also those that are opened later. */
  async watch(context: BrowserContext, who: string): Promise<void> {
    const saw = (what: string) => this.#saw(`${who}: ${what}`);
    context.on('request', (request) => {
      const outside = this.#outside(request);
      if (outside) saw(`a request left the origin: ${request.method()} ${outside}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') saw(`console error at ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => saw(`page error at ${error.page()?.url()}: ${error.error().stack ?? error.error().message}`));
    await context.exposeBinding('writPolicyViolated', (_source, what: string) => saw(`policy violated: ${what}`));
    await context.addInitScript(() => {
      const page = globalThis as unknown as { writPolicyViolated(what: string): void };
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        page.writPolicyViolated(`${violatedDirective} of ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`),
      );
    });
  }

  /** Throws where something was seen that isn't expected, or something expected wasn't seen; then everything is forgotten. */
  check(): void {
    const unexpected = this.#seen.filter((fault) => ![...this.#expected.keys()].some((pattern) => pattern.test(fault)));
    const inVain = [...this.#expected].filter(([, came]) => !came).map(([pattern]) => `expected in vain: ${pattern}`);
    this.#seen.length = 0;
    this.#expected.clear();
    if (unexpected.length + inVain.length > 0)
      throw new Error(`The console did what it may not:\n${[...unexpected, ...inVain].join('\n')}`);
  }

  #saw(fault: string): void {
    this.#seen.push(fault);
    for (const pattern of this.#expected.keys()) if (pattern.test(fault)) this.#expected.set(pattern, true);
  }

  #outside(request: Request): string | null {
    const url = new URL(request.url());
    const isOurs = url.origin === this.#origin || url.protocol === 'data:' || url.href.startsWith(`blob:${this.#origin}/`);
    return isOurs || url.href === 'about:blank' ? null : request.url();
  }
}
