/** The script of the guided story, which only a demo has: loaded by the console's pages of whoever follows the story. */
import { createRoot } from 'react-dom/client';
import { placeInPage } from '../../src/app/session.ts';
import { Guide } from './guide.tsx';
import './guide.css';
import { readProgress } from './progress.ts';
import { type Told, watchAnswers } from './seen-answers.ts';
import { languageOf } from './words.ts';

let heard: Told = () => undefined;
watchAnswers((seen) => heard(seen));
const answers = (told: Told): void => {
  heard = told;
};

const place = document.getElementById('story');
const progress = readProgress();
if (place !== null && progress !== null) {
  const root = createRoot(place);
  const draw = (): void =>
    root.render(
      <Guide
        progress={progress}
        language={languageOf(document.documentElement.lang)}
        subject={placeInPage().session?.subject ?? null}
        answers={answers}
      />,
    );
  new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  draw();
}
