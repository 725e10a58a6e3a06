/** How far the story is in this browser: a cookie, so that it survives the change of person and is gone with the browser. No secret is in it. */

export const stopCount = 7;

export interface Progress {
  /** From 1 to {@link stopCount}. */
  readonly stop: number;
  /** The id of the story's order, once it is drafted, and its case number. */
  readonly order?: string;
  readonly reference?: string;
  /** The name under which the person of the story publishes. */
  readonly handle?: string;
  /** Whether the part of this stop is done. */
  readonly done?: boolean;
  /** The index of the entry that was changed behind the log's back. */
  readonly changed?: number;
}

const name = 'writ-story';

/** Null where no story is followed, or what is kept can't be read. */
export function readProgress(cookies = document.cookie): Progress | null {
  const kept = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookies)?.[1];
  if (kept === undefined) return null;
  try {
    const found = JSON.parse(decodeURIComponent(kept)) as Progress;
    return Number.isInteger(found.stop) && found.stop >= 1 && found.stop <= stopCount ? found : null;
  } catch {
    return null;
  }
}

export function keepProgress(progress: Progress): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, and the server reads this one
  document.cookie = `${name}=${encodeURIComponent(JSON.stringify(progress))}; Path=/; SameSite=Lax`;
}

export function forgetProgress(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${name}=; Path=/; SameSite=Lax; Max-Age=0`;
}
