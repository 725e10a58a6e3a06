/**
 * What a demo's start needs beyond production's: the embedded database, the seed and the history. It is loaded in demo mode
 * alone, since its libraries are not in a release or an image.
 */
export { registerDemoPeople } from './authenticators/register-people.ts';
export { startEmbedded } from './database/embedded.ts';
export { playHistoryOnce } from './history/start-history.ts';
export { fillDemo, noteDemo } from './seed/seed-demo.ts';
export { startDemoPage } from './signing-page/server.ts';
