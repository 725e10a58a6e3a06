/**
 * The demo's identity provider: OpenID Connect in the gateway's own process, mounted at /oidc, loopback only. It exists so that the demo
 * and the tests go through the same code flow, tokens and checks as production does with its enrolled issuers.
 * It asks for no password; production refuses to start it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { consoleKey } from './console-key.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { oidcPath } from './oidc-path.ts';
import { errorPage, send } from './sign-in-page.ts';
import type { SignInStore } from './sign-in-store.ts';
import { signingKey } from './signing-keys.ts';

const signInPath = `${oidcPath}/sign-in`;

export interface DemoProviderOptions {
  /** What people open, without a slash at the end. Requests for another host are refused. */
  baseUrl: string;
  /** Where log-ins in progress are kept, for all gateways of the installation. */
  store: SignInStore;
  /** Where the signing key is kept; without it the tokens die with the process. */
  keysFolder?: string;
  /** Called with our own errors, never with a caller's mistakes. */
  onFault: (error: unknown) => void;
}

export interface DemoProvider {
  /** `<baseUrl>/oidc`, the `iss` of the tokens. */
  issuer: string;
  /** Where it is mounted below the base URL. */
  path: string;
  people: readonly DemoPerson[];
  /** The key of the console's client, in PEM. */
  consoleKey: string;
  /** Answers every request whose path is /oidc or below it. The request's body must not have been read. */
  callback: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The library with its settings: some 260 modules, which are loaded when somebody signs in first and not at a start. */
async function openLibrary(issuer: string, { baseUrl, store, onFault }: DemoProviderOptions, key: ReturnType<typeof signingKey>) {
  const [{ Provider: Library }, { providerSettings }, { signIn }] = await Promise.all([
    import('oidc-provider'),
    import('./provider-settings.ts'),
    import('./sign-in.ts'),
  ]);
  const provider = new Library(issuer, providerSettings({ baseUrl, signInPath, store, key }));
  provider.on('server_error', (_context, error) => onFault(error));
  provider.on('backchannel.error', (_context, error) => onFault(error));
  return { provider, signIn, answer: provider.callback() };
}

/** Makes the provider. Throws StartError when its key file is damaged. */
export function createDemoProvider(options: DemoProviderOptions): DemoProvider {
  const { baseUrl, keysFolder, onFault } = options;
  const issuer = `${baseUrl}${oidcPath}`;
  const key = signingKey(keysFolder);
  let opened: ReturnType<typeof openLibrary> | undefined;
  const { host } = new URL(baseUrl);

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page on another name that resolves to loopback must not log anybody in: there is no password to stop it.
    if (request.headers.host !== host) return send(response, 421, errorPage(`This is not ${baseUrl}. Open that address instead.`));
    const path = request.url ?? '/';
    opened ??= openLibrary(issuer, options, key);
    const { provider, signIn, answer } = await opened;
    if (!isSigningOut(path)) forgetSession(provider, request);
    if (path.startsWith(`${signInPath}/`)) return signIn(provider, path, request, response);
    // The library finds its mount point by comparing the two.
    Object.assign(request, { originalUrl: path, url: path.slice(oidcPath.length) || '/' });
    await answer(request, response);
  }

  return {
    issuer,
    path: oidcPath,
    people: demoPeople,
    consoleKey: consoleKey(key).pem,
    callback: (request, response) => {
      route(request, response).catch((error: unknown) => {
        onFault(error);
        if (response.headersSent) response.destroy();
        else send(response, 500, errorPage('Something went wrong on our side.'));
      });
    },
  };
}

/** Who signs out says so for the session that this browser has. */
const isSigningOut = (path: string): boolean => path.startsWith(`${oidcPath}/session/end`);

/** Drops the session cookie: whoever asks for a token says again who they are, and changing roles needs no signing out. */
function forgetSession(provider: Provider, request: IncomingMessage): void {
  const name = provider.cookieName('session');
  const cookies = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .filter((pair) => !pair.startsWith(`${name}=`) && !pair.startsWith(`${name}.sig=`));
  request.headers.cookie = cookies.join('; ');
}
