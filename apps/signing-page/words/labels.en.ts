/** What codes are called, as the console calls them. */
import type { Labels } from './words.ts';

export const labels: Labels = {
  kinds: {
    EPOC: 'European Production Order',
    EPOC_PR: 'European Preservation Order',
    DSA_ACT: 'Order to act against illegal content',
    DSA_INFORM: 'Order to provide information',
    TCO_REMOVAL: 'Removal order for terrorist content',
    NATIONAL_PRODUCTION: 'National production order',
    NATIONAL_PRESERVATION: 'National preservation order',
  },
  categories: {
    SUBSCRIBER: 'Subscriber data',
    IDENTIFICATION: 'Data to identify the user',
    TRAFFIC: 'Traffic data',
    CONTENT: 'Content data',
  },
  identifiers: {
    EMAIL: 'E-mail address',
    HANDLE: 'User name',
    USER_ID: 'Account id',
    PHONE_NUMBER: 'Telephone number',
    PROFILE_URL: 'Profile address (URL)',
    ITEM_ID: 'Item id',
    ITEM_URL: 'Item address (URL)',
    IP_ADDRESS_TIME: 'IP address and time',
    IP_ADDRESS_PORT_TIME: 'IP address, port and time',
    IMEI: 'Device number (IMEI)',
    MAC_ADDRESS: 'Hardware address (MAC)',
    PAYMENT_FINGERPRINT: 'Payment fingerprint',
  },
  offices: {
    JUDGE: 'Judge',
    COURT: 'Court',
    INVESTIGATING_JUDGE: 'Investigating judge',
    PUBLIC_PROSECUTOR: 'Public prosecutor',
    LAW_ENFORCEMENT_AUTHORITY: 'Law enforcement authority',
    ADMINISTRATIVE_AUTHORITY: 'Administrative authority',
    OTHER_COMPETENT_AUTHORITY: 'Other competent authority',
  },
  emergencies: {
    IMMINENT_THREAT_TO_LIFE: 'Imminent threat to life, physical integrity or safety',
    IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE: 'Imminent threat to critical infrastructure',
  },
  secrecies: {
    OBSTRUCTION_OF_INQUIRIES: 'To avoid obstructing inquiries or procedures',
    PREJUDICE_TO_INVESTIGATION: 'To avoid prejudicing an investigation or prosecution',
    PUBLIC_SECURITY: 'To protect public security',
    NATIONAL_SECURITY: 'To protect national security',
    RIGHTS_OF_OTHERS: 'To protect the rights and freedoms of others',
  },
  recipients: {
    ISSUING_AUTHORITY: 'Issuing authority',
    VALIDATING_AUTHORITY: 'Validating authority',
  },
  thresholds: {
    ATTACK_ON_INFORMATION_SYSTEMS: 'Attack on an information system',
    CHILD_SEXUAL_ABUSE: 'Child sexual abuse by means of an information system',
    CUSTODIAL_SENTENCE: 'Execution of a custodial sentence of at least four months',
    PAYMENT_FRAUD: 'Payment fraud by means of an information system',
    TERRORISM: 'Terrorism',
    THREE_YEARS: 'Maximum sentence of at least three years',
  },
  roles: {
    ISSUING: 'Issuing authority',
    VALIDATING: 'Validating authority',
    ENFORCING: 'Enforcing authority',
    AGENT: 'Trust and safety agent',
    COUNSEL: 'Platform’s counsel',
    AUDITOR: 'Auditor',
  },
};
