/** Where the demo's provider is mounted, below the base URL. */
export const oidcPath = '/oidc';
