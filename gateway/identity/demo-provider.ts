/** The demo's identity provider and where it keeps its log-ins. Loaded in demo mode alone. */
export { createDemoProvider } from './provider.ts';
export { createSignInStore } from './sign-in-store.ts';
