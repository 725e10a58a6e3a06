import { differential } from './differential.ts';

differential('plain');
