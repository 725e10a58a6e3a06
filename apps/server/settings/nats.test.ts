import { expect, test } from 'vitest';
import { natsPlace } from './nats.ts';

const place = (environment: Record<string, string>, mode: 'demo' | 'production' = 'production') => natsPlace({ environment, mode });
const seed = `SU${'A'.repeat(56)}`;

test('there is none where no server is named', () => {
  expect(place({})).toBeNull();
  expect(place({ WRIT_NATS_URL: '' })).toBeNull();
});

test('the servers are a list, with three copies and without a key where nothing else is set', () => {
  expect(place({ WRIT_NATS_URL: 'tls://a.example.org:4222, tls://b.example.org:4222' })).toEqual({
    servers: ['tls://a.example.org:4222', 'tls://b.example.org:4222'],
    replicas: 3,
  });
  const set = { WRIT_NATS_URL: 'nats://127.0.0.1:4222', WRIT_NATS_REPLICAS: '1', WRIT_KEY_NATS: seed };
  expect(place(set)).toEqual({ servers: ['nats://127.0.0.1:4222'], replicas: 1, seed: new TextEncoder().encode(seed) });
});

test.each([
  'http://a.example.org',
  'a.example.org:4222',
  'tls://me:word@a.example.org',
  'tls://a.example.org/path',
  'tls://a.example.org,',
])('what is no list of servers is refused: %s', (url) =>
  expect(() => place({ WRIT_NATS_URL: url })).toThrow(/^WRIT_NATS_URL must be the servers of one NATS, .* like tls:/),
);

test('production refuses another machine without TLS, and a demo does not', () => {
  const set = { WRIT_NATS_URL: 'nats://a.example.org:4222' };
  expect(() => place(set)).toThrow(
    'Production reaches NATS with TLS: in WRIT_NATS_URL write tls:// and not nats:// before a.example.org:4222.',
  );
  expect(place(set, 'demo')).toMatchObject({ servers: ['nats://a.example.org:4222'] });
});

test('another number of copies and a key of another form are refused, and the key is not repeated', () => {
  const servers = { WRIT_NATS_URL: 'nats://localhost:4222' };
  expect(() => place({ ...servers, WRIT_NATS_REPLICAS: '2' })).toThrow(/^WRIT_NATS_REPLICAS must be 1, 3 or 5/);
  expect(() => place({ ...servers, WRIT_KEY_NATS: 'SUSECRET' })).toThrow(
    /^WRIT_KEY_NATS must be the seed of an nkey of a user(?!.*SECRET)/,
  );
});
