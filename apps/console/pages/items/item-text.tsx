/**
 * What is left of an item for its reader: its text, or a sentence that it is withheld. The text comes from a stranger: it is in an isolate of
 * its own, so that no control character in it turns anything else of the page around.
 */
import { useWords } from '../page.ts';
import { type Item, isWithheld } from './item-now.ts';

/** A language tag that a browser can do something with. */
const languageTag = /^[a-z]{2,3}$/;

function Words({ text, language }: { text: string; language: string | null }) {
  return (
    <div className="text" dir="auto" {...(language !== null && languageTag.test(language) ? { lang: language } : {})}>
      <bdi>{text}</bdi>
    </div>
  );
}

export function ItemText({ item }: { item: Item }) {
  const { say } = useWords();
  const { text, language, enforcementStatus: status } = item;
  if (isWithheld(status)) return <p className="notice">{say('public.item.withheld')}</p>;
  if (text === null) return <p className="quiet">{say('public.item.textless')}</p>;
  if (status !== 'AGE_RESTRICTED') return <Words text={text} language={language} />;
  return (
    <details>
      <summary>{say('public.item.adults')}</summary>
      <Words text={text} language={language} />
    </details>
  );
}
