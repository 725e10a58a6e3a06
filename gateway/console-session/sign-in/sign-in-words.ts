/** What the pages about signing in say, in both languages. */
import type { Graph } from '@writ/access';
import type { Language } from '../language.ts';
import type { SignInFailure } from './issuer-client.ts';

export interface SignInWords {
  title: string;
  demo: string;
  choose: string;
  nobody: string;
  current: (name: string) => string;
  signOut: string;
  otherLanguage: string;
  failureTitle: string;
  again: string;
  doneTitle: string;
  done: string;
  home: string;
  audience: Readonly<Record<Graph, string>>;
  failure: Readonly<Record<SignInFailure | 'noRole' | 'notBelieved' | 'expired' | 'notOurs', string>>;
}

const en: SignInWords = {
  title: 'Sign in',
  demo: 'This is a demo. The people and bodies are invented, and there is no password.',
  choose: 'Choose where you sign in. Your own body confirms who you are; no password is given to this installation.',
  nobody: 'Nobody can sign in here yet: the operator has enrolled no issuer with a client for the console.',
  current: (name) => `You are signed in as ${name}. Signing in as somebody else ends that.`,
  signOut: 'Sign out',
  otherLanguage: 'Deutsch',
  failureTitle: "You aren't signed in",
  again: 'Start again',
  doneTitle: 'You are signed in',
  done: 'Close this window. The window that you came from goes on where you left it.',
  home: 'To the start page',
  audience: { public: 'People with an account', platform: 'The platform', authority: 'Authorities', audit: 'Audit' },
  failure: {
    foreign: 'The answer to the sign-in belongs to another request, was used before or came too late. Nothing was read or changed.',
    refused: 'The sign-in was refused or broken off where you identify yourself. Nothing was read or changed.',
    unreachable: "Where you identify yourself can't be reached right now. Nothing was read or changed. Try again shortly.",
    unusable: "Where you identify yourself gave an answer that can't be used here. Nothing was read or changed. Tell the operator.",
    noRole: 'You have no role here: your body vouches for you, but for nothing that can be done on this side. The refusal was logged.',
    notBelieved:
      'The proof of your identity was refused: it is not good for this installation. Nothing was read or changed. Tell the operator.',
    expired: 'The sign-in has taken too long, or your browser refused its cookie. Nothing was read or changed.',
    notOurs: 'There is no such way to sign in here.',
  },
};

const de: SignInWords = {
  title: 'Anmelden',
  demo: 'Dies ist eine Vorführung. Personen und Stellen sind erfunden, ein Kennwort gibt es nicht.',
  choose: 'Wählen Sie, wo Sie sich anmelden. Ihre eigene Stelle bestätigt, wer Sie sind; dieser Anlage geben Sie kein Kennwort.',
  nobody: 'Hier kann sich noch niemand anmelden: Der Betreiber hat keine Stelle mit einem Zugang für diese Anwendung zugelassen.',
  current: (name) => `Sie sind angemeldet als ${name}. Melden Sie sich als jemand anderes an, endet diese Anmeldung.`,
  signOut: 'Abmelden',
  otherLanguage: 'English',
  failureTitle: 'Sie sind nicht angemeldet',
  again: 'Neu beginnen',
  doneTitle: 'Sie sind angemeldet',
  done: 'Schließen Sie dieses Fenster. Das Fenster, aus dem Sie kommen, macht dort weiter, wo Sie aufgehört haben.',
  home: 'Zur Startseite',
  audience: { public: 'Personen mit einem Konto', platform: 'Die Plattform', authority: 'Behörden', audit: 'Prüfung' },
  failure: {
    foreign:
      'Die Antwort auf die Anmeldung gehört zu einem anderen Vorgang, wurde bereits verwendet oder kam zu spät. Es wurde nichts gelesen oder geändert.',
    refused: 'Die Anmeldung wurde dort, wo Sie sich ausweisen, abgelehnt oder abgebrochen. Es wurde nichts gelesen oder geändert.',
    unreachable:
      'Die Stelle, bei der Sie sich ausweisen, ist zurzeit nicht erreichbar. Es wurde nichts gelesen oder geändert. Versuchen Sie es in Kürze erneut.',
    unusable:
      'Die Stelle, bei der Sie sich ausweisen, hat eine Antwort gegeben, die hier nicht verwendet werden kann. Es wurde nichts gelesen oder geändert. Wenden Sie sich an den Betreiber.',
    noRole:
      'Sie haben hier keine Rolle: Ihre Stelle bürgt für Sie, aber für nichts, was auf dieser Seite getan werden kann. Die Ablehnung wurde protokolliert.',
    notBelieved:
      'Der Nachweis Ihrer Identität wurde abgelehnt: Er gilt nicht für diese Anlage. Es wurde nichts gelesen oder geändert. Wenden Sie sich an den Betreiber.',
    expired:
      'Die Anmeldung hat zu lange gedauert, oder Ihr Browser hat das dazugehörige Cookie abgelehnt. Es wurde nichts gelesen oder geändert.',
    notOurs: 'Diese Art der Anmeldung gibt es hier nicht.',
  },
};

export const signInWords: Readonly<Record<Language, SignInWords>> = { en, de };
