/** The words of the story, with the names of buttons as the console itself has them. */
import deOrder from '../../src/words/de/authority-order.json' with { type: 'json' };
import deNew from '../../src/words/de/new-order.json' with { type: 'json' };
import dePerson from '../../src/words/de/person.json' with { type: 'json' };
import dePlatform from '../../src/words/de/platform.json' with { type: 'json' };
import deProof from '../../src/words/de/proof.json' with { type: 'json' };
import deReview from '../../src/words/de/review.json' with { type: 'json' };
import enOrder from '../../src/words/en/authority-order.json' with { type: 'json' };
import enNew from '../../src/words/en/new-order.json' with { type: 'json' };
import enPerson from '../../src/words/en/person.json' with { type: 'json' };
import enPlatform from '../../src/words/en/platform.json' with { type: 'json' };
import enProof from '../../src/words/en/proof.json' with { type: 'json' };
import enReview from '../../src/words/en/review.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export type Language = 'en' | 'de';

const own: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, de };
const ofConsole: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...enOrder, ...enNew, ...enPerson, ...enPlatform, ...enProof, ...enReview },
  de: { ...deOrder, ...deNew, ...dePerson, ...dePlatform, ...deProof, ...deReview },
};

/** The buttons that the story names, by their key in the console's words. */
export const buttons: Readonly<Record<string, string>> = {
  sign: 'authority.new.sign.sign',
  validate: 'authority.order.act.validate',
  digest: 'authority.order.act.validate.send',
  claim: 'platform.queue.claim',
  send: 'platform.review.decide',
  take: 'platform.review.take',
  release: 'platform.review.release',
  read: 'authority.order.read',
  more: 'person.access.more',
  how: 'proof.how',
};

/** A sentence of the story; what is in braces is a given value, or a button's name, in which a value may be too. */
export function sentence(language: Language, key: string, values: Readonly<Record<string, string>> = {}): string {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? filled(ofConsole[language][buttons[name] ?? ''] ?? name));
  return filled(own[language][key] ?? own.en[key] ?? key);
}

/** The page's own language, as far as the story has it. */
export const languageOf = (page: string): Language => (page.startsWith('de') ? 'de' : 'en');
