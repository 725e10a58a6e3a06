/** The cookies of one log-in at one host: name and value, kept until the host takes them back (RFC 6265, 5.3). Paths don't matter in a single flow. */
export class Cookies {
  readonly #values = new Map<string, string>();

  /** Takes in `Set-Cookie` lines. An empty value, or an expiry that has passed, takes a cookie back. */
  keep(lines: readonly string[], now: Date): void {
    for (const line of lines) {
      const pair = /^([^=;]+)=([^;]*)/.exec(line);
      if (pair === null) continue;
      const [, name = '', value = ''] = pair;
      const expires = Date.parse(/;\s*expires=([^;]+)/i.exec(line)?.[1] ?? '');
      const isGone = value === '' || /;\s*max-age=0\s*(;|$)/i.test(line) || expires <= now.getTime();
      if (isGone) this.#values.delete(name.trim());
      else this.#values.set(name.trim(), value.trim());
    }
  }

  /** The `Cookie` header. */
  get header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
