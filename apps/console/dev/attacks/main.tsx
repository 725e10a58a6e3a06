/** The page of refused attacks, `/dev`: for developers, and in a demo alone. */
import { createRoot } from 'react-dom/client';
import { placeInPage } from '../../src/app/session.ts';
import '../../src/app/design.css';
import './attacks.css';
import { AttackPage } from './page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in.');
createRoot(root).render(<AttackPage session={placeInPage().session} />);
