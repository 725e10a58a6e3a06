/** The developer's page of a demo, `/dev/graphql`. */
// The editor's workers, each a file of our own origin: none is made from a blob or fetched from elsewhere.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { placeInPage } from '../src/app/session.ts';
import { Explorer } from './explorer.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in.');
createRoot(root).render(<Explorer session={placeInPage().session} />);
