/** What the pages about signing in say, in both languages. */
import type { Graph } from '@writ/access';
import type { Language } from '../language.ts';
import type { SignInFailure } from './issuer-client.ts';

export interface SignInWords {
  title: string;
  badge: string;
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
  badge: 'Demo',
  demo: 'This is a demo. The people and bodies are invented, and there is no password.',
  choose: 'Choose where you sign in. Your own body confirms who you are; this installation never gets your password.',
  nobody: 'Nobody can sign in here yet: the operator has enrolled no issuer with a client for the console.',
  current: (name) => `You are signed in as ${name}. If you sign in as somebody else, this session ends.`,
  signOut: 'Sign out',
  otherLanguage: 'Deutsch',
  failureTitle: "You aren't signed in",
  again: 'Start again',
  doneTitle: 'You are signed in',
  done: 'Close this window. The window that you came from continues where you left it.',
  home: 'To the start page',
  audience: { public: 'People with an account', platform: 'The platform', authority: 'Authorities', audit: 'Audit' },
  failure: {
    foreign: 'The answer to the sign-in belongs to another request, was used before or came too late. Nothing was read or changed.',
    refused: 'Your identity provider refused the sign-in, or it was cancelled there. Nothing was read or changed.',
    unreachable: "Your identity provider can't be reached right now. Nothing was read or changed. Try again shortly.",
    unusable: "Your identity provider gave an answer that can't be used here. Nothing was read or changed. Inform the operator.",
    notFresh:
      'Your identity provider does not confirm that you have just signed in, or not as strongly as is needed here. Your session goes on as before. Inform the operator.',
    noRole: 'You have no role here: your body confirms who you are, but gives you no role on this graph. The refusal was logged.',
    notBelieved:
      'The proof of your identity was refused: it is not valid for this installation. Nothing was read or changed. Inform the operator.',
    expired: 'The sign-in has taken too long, or your browser refused its cookie. Nothing was read or changed.',
    notOurs: 'This way to sign in does not exist here.',
  },
};

const de: SignInWords = {
  title: 'Anmelden',
  badge: 'Demo',
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
    notFresh:
      'Die Stelle, bei der Sie sich ausweisen, bestätigt nicht, dass Sie sich soeben angemeldet haben, oder nicht so sicher, wie es hier nötig ist. Ihre Sitzung geht weiter wie zuvor. Wenden Sie sich an den Betreiber.',
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
