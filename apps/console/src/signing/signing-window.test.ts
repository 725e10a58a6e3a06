/** Whose answer counts: the window that was opened, at the signing page's origin, and nothing else that is sent to the console. */
import { describe, expect, it, vi } from 'vitest';
import { type Opener, openSigning } from './signing-window.ts';

const origin = 'https://sign.example.org';
const act = {
  statement: { act: 'RELEASE' },
  credential: 'AAAA',
  proof: { assertion: { clientDataJSON: 'YQ', authenticatorData: 'Yg', signature: 'Yw' } },
};

/** A browser with one window that can be closed, and whose messages the test sends. */
function browser() {
  const popup = { closed: false, postMessage: vi.fn(), close: vi.fn() };
  const listeners = new Set<(event: unknown) => void>();
  let look = (): void => undefined;
  const opener = {
    open: () => popup,
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
    setInterval: (then: () => void) => {
      look = then;
      return 1;
    },
    clearInterval: () => undefined,
  } as unknown as Opener;
  const hear = (data: unknown, from: object = popup, of = origin) => {
    for (const listener of listeners) listener({ data, source: from, origin: of });
  };
  const closeWindow = () => {
    popup.closed = true;
    look();
  };
  return { popup, opener, hear, closeWindow, listeners };
}

function asking() {
  const made = browser();
  const opened = openSigning(origin, made.opener);
  if (opened === null) throw new TypeError('blocked');
  return { ...made, opened };
}

describe('the window of the signing page', () => {
  it('is none where the browser blocks it', () => {
    expect(openSigning(origin, { ...browser().opener, open: () => null })).toBeNull();
  });

  it.each([true, false])(
    'gets the message once, at its origin, and answers what was signed (ready before it is asked: %s)',
    async (first) => {
      const { popup, hear, opened, listeners } = asking();
      if (first) hear({ v: 1, ready: true });
      const answer = opened.ask({ order: 1 });
      if (!first) hear({ v: 1, ready: true });
      hear({ v: 1, ready: true });
      expect(popup.postMessage.mock.calls).toEqual([[{ order: 1 }, origin]]);
      hear({ v: 1, act });
      expect(await answer).toEqual({ act, credential: null });
      expect(listeners.size).toBe(0);
    },
  );

  it('hears no other window and no other origin', async () => {
    const { hear, opened, closeWindow } = asking();
    const answer = opened.ask({});
    hear({ v: 1, act }, {});
    hear({ v: 1, act }, undefined, 'https://elsewhere.example.org');
    hear({ v: 2, act });
    closeWindow();
    expect(await answer).toEqual({ why: 'CLOSED' });
  });

  it('waits where the person may try again, and says why nothing was signed once it is closed', async () => {
    const { hear, opened, closeWindow } = asking();
    const answer = opened.ask({});
    hear({ v: 1, outcome: 'CANCELLED' });
    closeWindow();
    expect(await answer).toEqual({ why: 'CANCELLED' });
  });

  it.each(['FORM', 'DIGEST', 'NO_KEY', 'CLOCK'])('says at once that there is nothing to sign: %s', async (outcome) => {
    const { hear, opened } = asking();
    const answer = opened.ask({});
    hear({ v: 1, outcome });
    expect(await answer).toEqual({ why: outcome });
  });

  it('takes nothing for an act that is none', async () => {
    for (const wrong of [{}, { ...act, proof: {} }, { ...act, credential: 1 }, { ...act, statement: 'x' }]) {
      const { hear, opened } = asking();
      const answer = opened.ask({});
      hear({ v: 1, act: wrong });
      expect(await answer).toEqual({ why: 'OTHER_ANSWER' });
    }
  });
});
