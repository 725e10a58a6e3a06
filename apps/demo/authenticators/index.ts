/** Software authenticators for the people of a demo, in place of their passkeys. */
export { keyInputOf, keysToRegister, signatureOf } from './ceremony.ts';
export { kept } from './kept-file.ts';
export { type Demo, keepRootsFile, openAuthenticator, rootsFile, signers, signingOrigin } from './key-files.ts';
export type { SoftwareAuthenticator } from './software-authenticator.ts';
