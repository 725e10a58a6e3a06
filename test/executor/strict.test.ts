import { differential } from './differential.ts';

differential('strict');
