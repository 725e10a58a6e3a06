/** The demo's options: from its arguments, else from settings. Reads no file. */
import { parseArgs } from 'node:util';

export interface Options {
  /** What people open, without a slash at the end. */
  baseUrl: string;
  /** The log's verifier key as its operator published it; undefined to take the one that the installation shows at the beginning. */
  key: string | undefined;
  /** Where the downloaded log and the answers are kept; undefined for a folder that is removed at the end. */
  to: string | undefined;
  json: boolean;
  /** The story of a platform that runs: a Bluesky PDS, with a Writ of its own. */
  pds: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the call; a sentence for one that can't be understood. */
export function parseOptions(args: readonly string[], environment: Environment): Options | string {
  const options = {
    key: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
    pds: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const baseUrl = (environment['WRIT_BASE_URL'] || 'http://localhost:4000').replace(/\/+$/, '');
    if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
      return `WRIT_BASE_URL is ${JSON.stringify(baseUrl)}, which is no http or https address.`;
    return { baseUrl, key: values.key ?? (environment['WRIT_LOG_KEY'] || undefined), to: values.to, json: values.json, pds: values.pds };
  } catch (error) {
    if (error instanceof TypeError) return error.message; // parseArgs: an option that doesn't exist, or an argument too many
    throw error;
  }
}
