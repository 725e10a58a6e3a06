/** What the page says otherwise than the real one, where a person and their device would be. */
import { languages as real } from '../../../signing-page/words/languages.ts';
import type { Words } from '../../../signing-page/words/words.ts';

export { type Language, languageOf } from '../../../signing-page/words/languages.ts';

type Page = Words['page'];

/** The real words, with these. What a signature proves is another thing here. */
const changed = (words: Words, page: Partial<Page>, outcomes: Partial<Words['outcomes']>): Words => ({
  ...words,
  page: { ...words.page, ...page },
  outcomes: { ...words.outcomes, ...outcomes },
});

const english = changed(
  real.en,
  {
    title: 'Sign an act in the demo',
    sign: '{act}: sign with the software key',
    signing: 'The demo signs now.',
    exactHint: 'The software key signs the SHA-256 of this text.',
    register: 'Make a key',
    registerAbout:
      'Elsewhere a device would make a key for {subject} here, in the role “{role}”, known by {issuer}. It would count when counsel and the auditor have signed for it too.',
    registering: 'The demo looks for a key.',
    limitsTitle: 'What this signature proves',
    proves: 'The demo’s own process signed this very text with a key in a file of its data folder. No device verified anybody.',
    limits: [
      'It proves nothing about a person: whoever opens the demo can sign as any of its people.',
      'Everything else is as it is elsewhere: what this page shows has the digest that is signed, and the service of keys checks the signature.',
      'In production this page has no key. A person’s own device signs, after it has verified them.',
    ],
  },
  {
    NO_KEY: 'No key of this person is registered. The demo registers them at the end of its start: begin again in the console.',
    CANCELLED: 'Nothing was signed: the demo has no such key of this person.',
    KEY_EXISTS: 'The demo has one software key for each of its people, and makes no other.',
    UNSUPPORTED: 'Nothing was signed: the demo does not answer. It may have been stopped.',
    FAILED: 'Nothing was signed: the demo refused the statement.',
  },
);

const german = changed(
  real.de,
  {
    title: 'In der Demo unterschreiben',
    sign: '{act}: mit dem Softwareschlüssel unterschreiben',
    signing: 'Die Demo unterschreibt jetzt.',
    exactHint: 'Der Softwareschlüssel unterschreibt den SHA-256 dieses Textes.',
    register: 'Schlüssel erstellen',
    registerAbout:
      'Anderswo würde hier ein Gerät einen Schlüssel für {subject} erstellen, in der Rolle „{role}“, bekannt bei {issuer}. Er würde gelten, wenn auch Rechtsabteilung und Prüfer dafür unterschrieben haben.',
    registering: 'Die Demo sucht einen Schlüssel.',
    limitsTitle: 'Was diese Unterschrift beweist',
    proves:
      'Der Prozess der Demo selbst hat genau diesen Text unterschrieben, mit einem Schlüssel in einer Datei seines Datenordners. Kein Gerät hat jemanden erkannt.',
    limits: [
      'Sie beweist nichts über eine Person: Wer die Demo öffnet, kann als jede ihrer Personen unterschreiben.',
      'Alles andere ist wie anderswo: Was diese Seite zeigt, hat die Prüfsumme, die unterschrieben wird, und der Schlüsseldienst prüft die Unterschrift.',
      'Im echten Betrieb hat diese Seite keinen Schlüssel. Das eigene Gerät einer Person unterschreibt, nachdem es sie erkannt hat.',
    ],
  },
  {
    NO_KEY:
      'Kein Schlüssel dieser Person ist eingetragen. Die Demo trägt sie am Ende ihres Starts ein: Beginnen Sie in der Konsole von vorn.',
    CANCELLED: 'Nichts wurde unterschrieben: Die Demo hat keinen solchen Schlüssel dieser Person.',
    KEY_EXISTS: 'Die Demo hat für jede ihrer Personen einen Softwareschlüssel und erstellt keinen weiteren.',
    UNSUPPORTED: 'Nichts wurde unterschrieben: Die Demo antwortet nicht. Vielleicht wurde sie beendet.',
    FAILED: 'Nichts wurde unterschrieben: Die Demo hat die Erklärung abgelehnt.',
  },
);

export const languages: Readonly<Record<keyof typeof real, Words>> = { en: english, de: german };
