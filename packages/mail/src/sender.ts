/** Who writes a mail, and the languages that mails are written in. */

export const mailLanguages = ['en', 'de'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** The installation, as every mail shows it. */
export interface Sender {
  /** Where people sign in. */
  readonly baseUrl: string;
  /** The platform's name. */
  readonly platform: string;
  /** For readers whose language nobody knows. */
  readonly language: MailLanguage;
}

/** The language of a reader: as it is known (`de`, `de-AT`), otherwise that of the installation. */
export const languageFor = ({ language }: Pick<Sender, 'language'>, known: string | null | undefined): MailLanguage =>
  mailLanguages.find((one) => one === known?.slice(0, 2).toLowerCase()) ?? language;
