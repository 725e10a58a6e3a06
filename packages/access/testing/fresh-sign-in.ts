/** For tests: the log-in of somebody who has just identified themselves, by a token that only they can use. */
import type { SignIn } from '../src/sign-in/sign-in.ts';

export const freshSignIn: SignIn = { ageSeconds: 1, acr: null, stepUpAcr: [], isBound: true };
