import type { AlertWords } from './words.ts';

const date = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** German. */
export const de: AlertWords = {
  greeting: 'Guten Tag,',
  foot: 'Zum Schutz der Betroffenen enthält diese E-Mail nichts weiter. Antworten Sie nicht darauf.',
  arrived: {
    ORDER: 'Eine Anordnung ist eingegangen.',
    EMERGENCY: 'Eine Anordnung in einem Notfall ist eingegangen.',
    REMOVAL: 'Eine Anordnung zum Vorgehen gegen Inhalte ist eingegangen.',
    NOTICE: 'Eine vorrangige Meldung ist eingegangen.',
    COMPLAINT: 'Eine Beschwerde ist eingegangen.',
    ERASURE: 'Ein Antrag auf Löschung ist eingegangen.',
    GATE: 'Der Zugang der Behörden ist geschlossen: Ein Köderkonto wurde berührt.',
    KEY_PROPOSED: 'Eine Behörde hat einen Schlüssel vorgeschlagen: Rufen Sie sie zurück.',
    KEY_APPROVED: 'Ein Schlüssel Ihrer Behörde ist genehmigt.',
    KEY_REVOKED: 'Ein Schlüssel Ihrer Behörde ist widerrufen.',
    KEY_ENDS: 'Ein Zertifikat Ihrer Behörde läuft bald ab.',
    LOG_NOT_READY: 'Das Protokoll kann nicht geschrieben werden: Es werden keine Daten herausgegeben.',
    LOG_DEGRADED: 'Das Protokoll ist beeinträchtigt: Prüfen Sie seine Zeugen.',
    LOG_DAY_OF_KEYS: 'Im Protokoll fehlt ein Tag des Schlüsseldienstes.',
  },
  decided: 'Über eine Anordnung ist entschieden.',
  duty: 'Nach einer Anordnung ist etwas zu erledigen.',
  time: { half: 'Die Hälfte der Frist ist verstrichen.', near: 'Die Frist endet bald.', over: 'Die Frist ist abgelaufen.' },
  unclaimed: 'Die Hälfte der Frist ist verstrichen, und niemand hat sie übernommen.',
  ends: (time) => `Die Frist endet am ${time} UTC.`,
  open: (url) => `Melden Sie sich an, um sie zu lesen: ${url}`,
  dayOfOwner: (owner) => `Im Protokoll fehlt ein Tag des Schlüsseldienstes von ${owner}.`,
  digest: (count) => (count === 1 ? 'Eine Benachrichtigung seit gestern.' : `${count} Benachrichtigungen seit gestern.`),
  line: (text, time) => (time === null ? `- ${text}` : `- ${text} Die Frist endet am ${time} UTC.`),
  instant: (at) => date.format(at),
};
