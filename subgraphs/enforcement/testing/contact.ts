/** Whom people write to, for tests and measurements: a fictional platform. */
import type { ContactPoints } from '../sdl.ts';

export const contact: ContactPoints = {
  name: 'Example Social',
  address: ['1 Example Quay', 'Dublin'],
  recipients: { email: 'people@social.example', phone: null, url: null, languages: ['en'] },
  authorities: { email: 'authorities@social.example', phone: null, url: null, languages: ['en', 'de'] },
  representative: null,
  evidence: null,
};
