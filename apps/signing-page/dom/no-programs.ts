/** First of all that is loaded: the page's policy lets no text become a program, so forms are not compiled, and nobody tries whether they could be. */
import { z } from 'zod';

z.config({ jitless: true });
