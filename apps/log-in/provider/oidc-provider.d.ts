/** The part of oidc-provider 9 that the hosted log-in and the demo's provider use; the package brings no types of its own. */
declare module 'oidc-provider' {
  type Request = import('node:http').IncomingMessage;
  type Response = import('node:http').ServerResponse;

  export interface Account {
    accountId: string;
    claims(): Promise<Record<string, unknown>>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  /** What one request carries through the provider: its koa context. */
  export interface OidcContext {
    body: unknown;
    set(headers: Readonly<Record<string, string>>): void;
    /** A header of the request; empty where it has none. */
    get(header: string): string;
    accepts(...types: string[]): string | false;
    oidc: {
      provider: Provider;
      client: { clientId: string };
      account: Account;
      params: Record<string, unknown>;
      resourceServers: Record<string, { scope: string }>;
      /** What the request has led to; a code and a refresh token know the log-in that they were given for. */
      entities: { AuthorizationCode?: LogIn; RefreshToken?: LogIn };
    };
  }

  interface LogIn {
    authTime?: number;
    acr?: string;
  }

  export interface OAuthError {
    error: string;
    error_description?: string;
  }

  export interface Interaction {
    uid: string;
    params: Record<string, unknown>;
    prompt: { name: string };
  }

  export interface StoredPayload {
    grantId?: string;
    uid?: string;
    consumed?: number;
    [key: string]: unknown;
  }

  /** Where one kind of the provider's objects is kept. Times to live are in seconds. */
  export interface Adapter {
    upsert(id: string, payload: StoredPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<StoredPayload | undefined>;
    findByUid(uid: string): Promise<StoredPayload | undefined>;
    findByUserCode(userCode: string): Promise<StoredPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface PromptChecks {
    remove(reason: string): void;
  }
  export interface Policy {
    get(name: string): { checks: PromptChecks } | undefined;
  }

  export class Provider {
    constructor(issuer: string, settings: Record<string, unknown>);
    readonly issuer: string;
    readonly Client: { find(id: string): Promise<{ backchannelLogout(sub: string, sid: string): Promise<void> } | undefined> };
    /** Whether X-Forwarded-Proto and -Host say how it is reached. */
    proxy: boolean;
    readonly Grant: new (owner: {
      accountId: string;
      clientId: string;
    }) => Grant;
    callback(): (request: Request, response: Response) => Promise<void>;
    cookieName(kind: 'session' | 'interaction' | 'resume'): string;
    interactionDetails(request: Request, response: Response): Promise<Interaction>;
    interactionFinished(
      request: Request,
      response: Response,
      result: Record<string, unknown>,
      options?: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: 'server_error' | 'backchannel.error', listener: (context: OidcContext, error: Error) => void): this;
  }

  export namespace errors {
    class OIDCProviderError extends Error {
      statusCode: number;
    }
    class InvalidTarget extends OIDCProviderError {
      constructor(description?: string);
    }
    class InvalidAuthorizationDetails extends OIDCProviderError {
      constructor(description?: string);
    }
    class SessionNotFound extends OIDCProviderError {}
    class InvalidGrant extends OIDCProviderError {
      constructor(description?: string);
    }
  }
  export namespace interactionPolicy {
    function base(): Policy;
  }
}
