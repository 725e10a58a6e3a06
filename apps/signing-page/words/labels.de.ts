/** What codes are called, as the console calls them. */
import type { Labels } from './words.ts';

export const labels: Labels = {
  kinds: {
    EPOC: 'Europäische Herausgabeanordnung',
    EPOC_PR: 'Europäische Sicherungsanordnung',
    DSA_ACT: 'Anordnung zum Vorgehen gegen rechtswidrige Inhalte',
    DSA_INFORM: 'Auskunftsanordnung',
    TCO_REMOVAL: 'Entfernungsanordnung für terroristische Inhalte',
    NATIONAL_PRODUCTION: 'Nationale Herausgabeanordnung',
    NATIONAL_PRESERVATION: 'Nationale Sicherungsanordnung',
  },
  categories: {
    SUBSCRIBER: 'Teilnehmerdaten',
    IDENTIFICATION: 'Daten zur Identifizierung des Nutzers',
    TRAFFIC: 'Verkehrsdaten',
    CONTENT: 'Inhaltsdaten',
  },
  identifiers: {
    EMAIL: 'E-Mail-Adresse',
    HANDLE: 'Nutzername',
    USER_ID: 'Kennung des Kontos',
    PHONE_NUMBER: 'Telefonnummer',
    PROFILE_URL: 'Profiladresse (URL)',
    ITEM_ID: 'Kennung des Inhalts',
    ITEM_URL: 'Adresse des Inhalts (URL)',
    IP_ADDRESS_TIME: 'IP-Adresse und Zeitpunkt',
    IP_ADDRESS_PORT_TIME: 'IP-Adresse, Port und Zeitpunkt',
    IMEI: 'Gerätenummer (IMEI)',
    MAC_ADDRESS: 'Hardware-Adresse (MAC)',
    PAYMENT_FINGERPRINT: 'Fingerabdruck eines Zahlungsmittels',
  },
  offices: {
    JUDGE: 'Richter',
    COURT: 'Gericht',
    INVESTIGATING_JUDGE: 'Ermittlungsrichter',
    PUBLIC_PROSECUTOR: 'Staatsanwalt',
    LAW_ENFORCEMENT_AUTHORITY: 'Strafverfolgungsbehörde',
    ADMINISTRATIVE_AUTHORITY: 'Verwaltungsbehörde',
    OTHER_COMPETENT_AUTHORITY: 'Andere zuständige Behörde',
  },
  emergencies: {
    IMMINENT_THREAT_TO_LIFE: 'Unmittelbare Gefahr für Leben, körperliche Unversehrtheit oder Sicherheit',
    IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE: 'Unmittelbare Gefahr für kritische Infrastruktur',
  },
  secrecies: {
    OBSTRUCTION_OF_INQUIRIES: 'Keine Behinderung von Untersuchungen oder Verfahren',
    PREJUDICE_TO_INVESTIGATION: 'Keine Beeinträchtigung von Ermittlung oder Verfolgung',
    PUBLIC_SECURITY: 'Schutz der öffentlichen Sicherheit',
    NATIONAL_SECURITY: 'Schutz der nationalen Sicherheit',
    RIGHTS_OF_OTHERS: 'Schutz der Rechte und Freiheiten anderer',
  },
  recipients: {
    ISSUING_AUTHORITY: 'Anordnungsbehörde',
    VALIDATING_AUTHORITY: 'Validierungsbehörde',
  },
  thresholds: {
    ATTACK_ON_INFORMATION_SYSTEMS: 'Angriff auf ein Informationssystem',
    CHILD_SEXUAL_ABUSE: 'Sexueller Missbrauch von Kindern mittels eines Informationssystems',
    CUSTODIAL_SENTENCE: 'Vollstreckung einer Freiheitsstrafe oder freiheitsentziehenden Maßregel der Sicherung von mindestens vier Monaten',
    PAYMENT_FRAUD: 'Zahlungsbetrug mittels eines Informationssystems',
    TERRORISM: 'Terrorismus',
    THREE_YEARS: 'Freiheitsstrafe im Höchstmaß von mindestens drei Jahren',
  },
  roles: {
    ISSUING: 'Anordnungsbehörde',
    VALIDATING: 'Validierungsbehörde',
    ENFORCING: 'Vollstreckungsbehörde',
    AGENT: 'Sachbearbeitung der Plattform',
    COUNSEL: 'Rechtsabteilung der Plattform',
    AUDITOR: 'Prüfer',
  },
};
