/**
 * The catalogue of offences: those for which Regulation (EU) 2023/1543, Art. 5(4)(b) and (c), lets an authority ask for traffic data and content whatever their
 * maximum is, and the categories of Annex IV, of which the enforcing authority does not ask whether they are offences in its state: Art. 12(1)(d). It is data
 * for counsel to correct, and to compare with the Official Journal.
 */
import type { OffenceThreshold } from '../order/content.ts';
import { evidence } from './instruments.ts';

/** One offence, or a category of them. */
export interface CatalogueOffence {
  readonly key: string;
  /** The thresholds of Art. 5(4)(b) and (c) that it reaches; THREE_YEARS and CUSTODIAL_SENTENCE can be of any offence. */
  readonly reaches: readonly OffenceThreshold[];
  readonly article: string;
  readonly says: { readonly en: string; readonly de: string };
}

/** What an order names whose offence is none of the catalogue; its text is in `offence`. */
export const otherOffence = 'OTHER';

/** The thresholds that an offence reaches by its own weight or by a sentence: Art. 5(4)(a) and (d). */
export const thresholdsOfAny: readonly OffenceThreshold[] = ['THREE_YEARS', 'CUSTODIAL_SENTENCE'];

const listed = (key: string, number: number, en: string, de: string): CatalogueOffence => ({
  key,
  reaches: [],
  article: evidence(`Annex IV, no. ${number}`),
  says: { en, de },
});

export const offences: readonly CatalogueOffence[] = [
  {
    key: 'NON_CASH_PAYMENT_FRAUD',
    reaches: ['PAYMENT_FRAUD'],
    article: `${evidence('Art. 5(4)(b)')}, and Directive (EU) 2019/713, Art. 3 to 8`,
    says: {
      en: 'fraud and counterfeiting of non-cash means of payment, by means of an information system',
      de: 'Betrug und Fälschung im Zusammenhang mit unbaren Zahlungsmitteln, mittels eines Informationssystems',
    },
  },
  {
    key: 'SEXUAL_ABUSE_OF_CHILDREN',
    reaches: ['CHILD_SEXUAL_ABUSE'],
    article: `${evidence('Art. 5(4)(b)')}, and Directive 2011/93/EU, Art. 3 to 7`,
    says: {
      en: 'sexual abuse and sexual exploitation of children and child pornography, by means of an information system',
      de: 'sexueller Missbrauch und sexuelle Ausbeutung von Kindern sowie Kinderpornografie, mittels eines Informationssystems',
    },
  },
  {
    key: 'ATTACKS_ON_INFORMATION_SYSTEMS',
    reaches: ['ATTACK_ON_INFORMATION_SYSTEMS'],
    article: `${evidence('Art. 5(4)(b)')}, and Directive 2013/40/EU, Art. 3 to 8`,
    says: { en: 'attacks against information systems', de: 'Angriffe auf Informationssysteme' },
  },
  {
    key: 'TERRORIST_OFFENCES',
    reaches: ['TERRORISM'],
    article: `${evidence('Art. 5(4)(c)')}, and Directive (EU) 2017/541, Art. 3 to 12 and 14`,
    says: {
      en: 'terrorist offences and offences related to a terrorist group or to terrorist activities',
      de: 'terroristische Straftaten und Straftaten im Zusammenhang mit einer terroristischen Vereinigung oder terroristischen Aktivitäten',
    },
  },
  listed('CRIMINAL_ORGANISATION', 1, 'participation in a criminal organisation', 'Beteiligung an einer kriminellen Vereinigung'),
  listed('TERRORISM', 2, 'terrorism', 'Terrorismus'),
  listed('TRAFFICKING_IN_HUMAN_BEINGS', 3, 'trafficking in human beings', 'Menschenhandel'),
  listed(
    'SEXUAL_EXPLOITATION_OF_CHILDREN',
    4,
    'sexual exploitation of children and child pornography',
    'sexuelle Ausbeutung von Kindern und Kinderpornografie',
  ),
  listed(
    'DRUGS',
    5,
    'illicit trafficking in narcotic drugs and psychotropic substances',
    'illegaler Handel mit Drogen und psychotropen Stoffen',
  ),
  listed(
    'WEAPONS',
    6,
    'illicit trafficking in weapons, munitions and explosives',
    'illegaler Handel mit Waffen, Munition und Sprengstoffen',
  ),
  listed('CORRUPTION', 7, 'corruption', 'Korruption'),
  listed(
    'FRAUD',
    8,
    "fraud, also against the Union's financial interests",
    'Betrugsdelikte, auch zum Nachteil der finanziellen Interessen der Union',
  ),
  listed('LAUNDERING', 9, 'laundering of the proceeds of crime', 'Wäsche von Erträgen aus Straftaten'),
  listed(
    'COUNTERFEITING_OF_CURRENCY',
    10,
    'counterfeiting of currency, including the euro',
    'Geldfälschung, einschließlich der Euro-Fälschung',
  ),
  listed('COMPUTER_CRIME', 11, 'computer-related crime', 'Cyberkriminalität'),
  listed(
    'ENVIRONMENTAL_CRIME',
    12,
    'environmental crime, including illicit trafficking in endangered species',
    'Umweltkriminalität, einschließlich des illegalen Handels mit bedrohten Tier- und Pflanzenarten',
  ),
  listed(
    'UNAUTHORISED_ENTRY',
    13,
    'facilitation of unauthorised entry and residence',
    'Beihilfe zur illegalen Einreise und zum illegalen Aufenthalt',
  ),
  listed('MURDER', 14, 'murder or grievous bodily injury', 'vorsätzliche Tötung oder schwere Körperverletzung'),
  listed('ORGANS', 15, 'illicit trade in human organs and tissue', 'illegaler Handel mit menschlichen Organen und menschlichem Gewebe'),
  listed('KIDNAPPING', 16, 'kidnapping, illegal restraint or hostage-taking', 'Entführung, Freiheitsberaubung oder Geiselnahme'),
  listed('RACISM', 17, 'racism and xenophobia', 'Rassismus und Fremdenfeindlichkeit'),
  listed('ROBBERY', 18, 'organised or armed robbery', 'Diebstahl in organisierter Form oder mit Waffen'),
  listed(
    'CULTURAL_GOODS',
    19,
    'illicit trafficking in cultural goods, including antiques and works of art',
    'illegaler Handel mit Kulturgütern, einschließlich Antiquitäten und Kunstgegenständen',
  ),
  listed('SWINDLING', 20, 'swindling', 'Betrug'),
  listed('EXTORTION', 21, 'racketeering and extortion', 'Erpressung und Schutzgelderpressung'),
  listed('PIRACY_OF_PRODUCTS', 22, 'counterfeiting and piracy of products', 'Nachahmung und Produktpiraterie'),
  listed(
    'FORGERY_OF_DOCUMENTS',
    23,
    'forgery of administrative documents and trafficking therein',
    'Fälschung von amtlichen Dokumenten und Handel damit',
  ),
  listed('FORGERY_OF_PAYMENT', 24, 'forgery of means of payment', 'Fälschung von Zahlungsmitteln'),
  listed(
    'HORMONAL_SUBSTANCES',
    25,
    'illicit trafficking in hormonal substances and other growth promoters',
    'illegaler Handel mit Hormonen und anderen Wachstumsförderern',
  ),
  listed(
    'NUCLEAR_MATERIALS',
    26,
    'illicit trafficking in nuclear or radioactive materials',
    'illegaler Handel mit nuklearen und radioaktiven Substanzen',
  ),
  listed('STOLEN_VEHICLES', 27, 'trafficking in stolen vehicles', 'Handel mit gestohlenen Kraftfahrzeugen'),
  listed('RAPE', 28, 'rape', 'Vergewaltigung'),
  listed('ARSON', 29, 'arson', 'Brandstiftung'),
  listed(
    'INTERNATIONAL_CRIMES',
    30,
    'crimes within the jurisdiction of the International Criminal Court',
    'Verbrechen, die in die Zuständigkeit des Internationalen Strafgerichtshofs fallen',
  ),
  listed('UNLAWFUL_SEIZURE', 31, 'unlawful seizure of aircraft or ships', 'Flugzeug- oder Schiffsentführung'),
  listed('SABOTAGE', 32, 'sabotage', 'Sabotage'),
];

/** The offence of the catalogue that an order names; null for OTHER, for what is no key of it, and where none is named. */
export const offenceOf = (key: string | null | undefined): CatalogueOffence | null => offences.find((one) => one.key === key) ?? null;
