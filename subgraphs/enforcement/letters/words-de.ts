/** Letters in German, with the terms of the German text of the regulations. */
import type { LetterWords } from './words.ts';

const days = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const decision =
  'Sie können sich innerhalb von sechs Monaten kostenlos bei uns beschweren; es antwortet jemand, der an dieser Entscheidung nicht mitgewirkt hat ' +
  '(Verordnung (EU) 2022/2065, Art. 20). Sie können sich auch an eine zertifizierte außergerichtliche Streitbeilegungsstelle wenden (Art. 21) ' +
  'oder vor Gericht klagen.';
const coordinator =
  'Sie können sich auch beim Koordinator für digitale Dienste des Landes beschweren, in dem Sie leben (Verordnung (EU) 2022/2065, Art. 53).';
const court = 'Der Weg zu den Gerichten steht Ihnen in jedem Fall offen.';
const lift =
  'Sie können uns über unsere zentrale Kontaktstelle bitten, das aufzuheben (Verordnung (EU) 2022/2065, Art. 12), oder vor Gericht klagen.';

export const de: LetterWords = {
  greeting: 'Guten Tag,',
  foot: 'Diese E-Mail wurde automatisch versandt. Antworten Sie nicht darauf, und geben Sie niemandem Ihr Passwort.',
  day: (at) => days.format(at),
  why: (reason) => `Begründung: ${reason}`,
  received: {
    subject: 'Wir haben Ihre Meldung erhalten',
    body: ({ id, day, item }) => `wir haben Ihre Meldung vom ${day} zu ${item} erhalten. Sie hat die Nummer ${id}.`,
    next: 'Ein Mensch prüft sie, und wir teilen Ihnen unsere Entscheidung mit. Mit dem Code, der Ihnen gezeigt wurde, können Sie sie ohne Anmeldung verfolgen.',
    stranger:
      'Wenn Sie diese Meldung nicht gemacht haben, hat jemand anderes Ihre Adresse angegeben: Teilen Sie uns das über unsere zentrale Kontaktstelle mit.',
  },
  decided: {
    subject: 'Wir haben über Ihre Meldung entschieden',
    body: ({ id, day, item }, outcome) => `wir haben über Ihre Meldung ${id} vom ${day} zu ${item} entschieden. ${outcome}`,
    outcomes: {
      ACTIONED: 'Wir sind tätig geworden.',
      NOT_ACTIONED: 'Wir sind nicht tätig geworden.',
      RECEIVED: 'Sie wird noch einmal geprüft.',
    },
    automated: 'An dieser Entscheidung haben automatisierte Mittel mitgewirkt.',
    notAutomated: 'An dieser Entscheidung haben keine automatisierten Mittel mitgewirkt.',
    redress: decision,
  },
  complaint: {
    subject: 'Wir haben über Ihre Beschwerde entschieden',
    body: (complaint, { id, day }, outcome) =>
      `wir haben über Ihre Beschwerde ${complaint} zu Ihrer Meldung ${id} vom ${day} entschieden. ${outcome}`,
    outcomes: {
      OPEN: 'Über sie ist noch nicht entschieden.',
      UPHELD: 'Wir bleiben bei unserer Entscheidung.',
      PARTIALLY_REVERSED: 'Unsere Entscheidung war teilweise falsch.',
      REVERSED: 'Unsere Entscheidung war falsch: Ihre Meldung wird noch einmal geprüft.',
      OMITTED: 'Wir haben nicht über sie entschieden.',
    },
    automated: 'Ein Mensch hat entschieden; automatisierte Mittel haben mitgewirkt.',
    notAutomated: 'Ein Mensch hat entschieden, ohne automatisierte Mittel.',
    remedies: {
      DECISION:
        'Wenn Sie nicht einverstanden sind, können Sie jede außergerichtliche Streitbeilegungsstelle wählen, die ein Koordinator für digitale Dienste ' +
        `zertifiziert hat (Verordnung (EU) 2022/2065, Art. 21); das kostet Sie nichts oder eine Schutzgebühr. ${coordinator} ${court}`,
      EXECUTION:
        'Diese Antwort betrifft, wie wir die Anordnung ausgeführt haben. Gegen die Anordnung selbst wenden Sie sich an die Stelle, die ihre Behörde ' +
        `nennt. ${coordinator} ${court}`,
      ACCESS:
        'Sie können sich bei der Datenschutz-Aufsichtsbehörde beschweren, die für Ihren Wohnort zuständig ist (Verordnung (EU) 2016/679, Art. 77). Sie ' +
        'können gegen uns vor Gericht klagen (Art. 79). Gegen die Behörde, die den Zugriff angeordnet hat, haben Sie die Rechtsbehelfe, die ihre Anordnung nennt.',
    },
  },
  warning: {
    subject: 'Eine Warnung zu Ihren Meldungen',
    body: (reason) => `mehrere Ihrer Meldungen waren offensichtlich unbegründet. ${reason}`,
    next: 'Wenn das so weitergeht, setzen wir die Bearbeitung Ihrer Meldungen für einige Zeit aus (Verordnung (EU) 2022/2065, Art. 23 Abs. 2).',
  },
  suspension: {
    subject: 'Wir bearbeiten Ihre Meldungen für einige Zeit nicht',
    body: (until, reason) =>
      `wir setzen die Bearbeitung Ihrer Meldungen bis ${until} aus (Verordnung (EU) 2022/2065, Art. 23 Abs. 2). ${reason}`,
    redress: { ILLEGAL_CONTENT: decision, UNFOUNDED_NOTICES: lift, UNFOUNDED_COMPLAINTS: lift },
  },
  suspicion: {
    subject: 'Eilt: Meldung des Verdachts auf eine Straftat, die Leben oder Sicherheit bedroht',
    body: (platform) =>
      `${platform} hat Ihrer Behörde den Verdacht auf eine Straftat gemeldet, die das Leben oder die Sicherheit einer Person bedroht (Verordnung (EU) 2022/2065, Art. 18).`,
    read: (address) => `Melden Sie sich an und lesen Sie die Meldung sofort: ${address}`,
  },
};
