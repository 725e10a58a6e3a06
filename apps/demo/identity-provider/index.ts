/** The demo's identity provider and where it keeps its log-ins. Loaded in demo mode alone. */
export { type DemoPerson, demoPeople } from './demo-people.ts';
export { createDemoProvider, type DemoProvider } from './provider.ts';
export { createSignInStore } from './sign-in-store.ts';
