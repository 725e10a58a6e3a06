/**
 * Every setting of an installation, once: what it is, what holds without it, and who needs it. `writ start --help`, docs/settings.md and the search
 * for names that nobody reads are made from this list, and a test compares it with what the code reads.
 */
import { subgraphNames } from '@writ/core';

/** What a setting is about: a heading of the reference. */
export const groups = {
  address: 'Where Writ is reached',
  stopping: 'How it stops',
  observing: 'What operators see of it',
  database: 'The database',
  identity: 'Whose tokens are accepted',
  keys: 'Keys',
  log: 'The log and its witnesses',
  law: 'The platform and the law',
  source: "The platform's data",
  mail: 'Mail',
  sending: 'What Writ sends',
  documents: 'Documents and pages',
  demo: 'The demo',
} as const;
export type Group = keyof typeof groups;

export interface Setting {
  /** The environment variable. `<SUBGRAPH>` and `<ROLE>` in it mean one for each. */
  readonly name: string;
  readonly group: Group;
  /** What it is, in one or two sentences without a stop at the end of the last. */
  readonly about: string;
  /** What holds where it is left out; empty where nothing does. */
  readonly without?: string;
  /** Which parts production refuses to start without it; left out where it may be missing. */
  readonly needed?: string;
  /** Whether it is needed only beside something else, which `needed` names. */
  readonly isConditional?: true;
  /** Whether a file may have it: the setting's name with `_FILE` then names the file. */
  readonly isSecret?: true;
  /** Whether everybody may read such a file. */
  readonly isPublic?: true;
  /** The page of docs that says more, as a path from there. */
  readonly page?: string;
}

const everyPart = 'every part';

export const settings: readonly Setting[] = [
  {
    name: 'WRIT_BASE_URL',
    group: 'address',
    about: 'what people open: the public address, with https in production',
    without: 'http://localhost:4000',
    needed: everyPart,
    page: 'decisions/console-session.md',
  },
  {
    name: 'WRIT_HOST',
    group: 'address',
    about: 'the address on which the gateway listens, behind the edge that speaks TLS; on a loopback WRIT_BASE_URL it is not read',
    without: '0.0.0.0',
  },
  {
    name: 'WRIT_PORT',
    group: 'address',
    about: 'the port on which the gateway listens, where the edge that speaks TLS has that of WRIT_BASE_URL',
    without: 'the port of WRIT_BASE_URL',
  },
  {
    name: 'WRIT_SUBGRAPH_<SUBGRAPH>_URL',
    group: 'address',
    about: 'where the gateway reaches a subgraph that runs in a process of its own: its address, or that of a balancer before several',
    without: 'it runs inside "everything"',
    needed: 'a gateway that runs alone',
    isConditional: true,
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_SUBGRAPH_<SUBGRAPH>_LISTEN',
    group: 'address',
    about: 'the address and port on which that subgraph listens, like 0.0.0.0:4101, where they are not those of its URL',
    without: 'host and port of its URL',
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_PARTS_CERTIFICATE',
    group: 'address',
    about:
      'the certificate of this part, in PEM: a subgraph whose URL begins with https answers by it, and a gateway shows it to subgraphs',
    needed: 'a subgraph whose URL begins with https',
    isConditional: true,
    isSecret: true,
    isPublic: true,
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_PARTS_KEY',
    group: 'address',
    about: 'the private key of WRIT_PARTS_CERTIFICATE, in PEM',
    needed: 'every part that has WRIT_PARTS_CERTIFICATE',
    isConditional: true,
    isSecret: true,
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_PARTS_CA',
    group: 'address',
    about:
      'certificate authorities of your own, in PEM: a gateway believes the certificates of subgraphs only by them, and a subgraph answers only whoever shows a certificate of theirs',
    without: 'a gateway believes the authorities that Node knows; a subgraph asks for no certificate',
    isSecret: true,
    isPublic: true,
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_PARTS_PLAIN',
    group: 'address',
    about: 'allow: gateway and subgraphs on several machines speak plain HTTP, because something else encrypts between them',
    without: 'it is refused in production, except on loopback',
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_WORKERS',
    group: 'address',
    about: 'how many processes share the port of what is started; one that dies is replaced',
    without: '1',
    page: 'how-to/many-cores-and-machines.md',
  },
  {
    name: 'WRIT_TRUSTED_PROXIES',
    group: 'address',
    about: "your own proxies: addresses and blocks, separated by commas. Only their X-Forwarded-For is read to find the client's address",
    without: 'none',
    page: 'decisions/rate-limits.md',
  },
  {
    name: 'WRIT_CLIENT_CERT_SECRET',
    group: 'identity',
    about:
      'the secret that your own edge sends as Writ-Edge when it passes the certificate of a client on in Client-Cert (RFC 9440): tokens that are bound to a certificate (cnf.x5t#S256, RFC 8705) count with it. The edge takes both headers away from clients',
    without: 'no certificate of a client is taken, and a request with Client-Cert is refused',
    isSecret: true,
    page: 'decisions/bound-tokens.md',
  },
  {
    name: 'WRIT_RATE_LIMIT',
    group: 'address',
    about:
      "how many requests a second one address, or one caller, may send to a process on average: ten seconds' worth in one burst, four times as much from a /24 or /48, ten times for files of the log, a tenth for signing in",
    without: '50; in a demo 100000',
    page: 'decisions/rate-limits.md',
  },
  {
    name: 'WRIT_TERRITORY_HEADER',
    group: 'address',
    about: "the header in which your own edge sends the reader's country",
    without: 'no header is read',
    page: 'decisions/reader-territory.md',
  },
  {
    name: 'WRIT_DATA',
    group: 'address',
    about: 'the data folder',
    without: '.writ in the project',
  },
  {
    name: 'WRIT_HEALTH_PORT',
    group: 'address',
    about:
      'the port, at WRIT_HOST, on which the process that has the worker answers /healthz and /readyz about it; gateway and subgraphs answer on their own ports',
    without: 'none is opened',
    page: 'how-to/run.md',
  },
  {
    name: 'WRIT_CONNECTORS_URL',
    group: 'address',
    about:
      'the https address at which "writ start connectors" is reached: the issuers of its bodies begin with it. The gateway names them in /.well-known/writ where it has this setting too',
    needed: 'connectors',
    page: 'how-to/run-connectors.md',
  },
  {
    name: 'WRIT_CONNECTORS_LISTEN',
    group: 'address',
    about: 'the address and port on which connectors listen, behind the edge that speaks TLS',
    without: '127.0.0.1:4300',
    page: 'how-to/run-connectors.md',
  },
  {
    name: 'WRIT_CONNECTORS_GATEWAY',
    group: 'address',
    about: "where connectors ask Writ: the address of its gateway, where that isn't WRIT_BASE_URL",
    without: 'WRIT_BASE_URL',
    page: 'how-to/run-connectors.md',
  },
  {
    name: 'WRIT_STOP_NOTICE',
    group: 'stopping',
    about:
      'for how many seconds after SIGTERM it still listens while /readyz is 503, so that a balancer sends nothing more; 0 where nobody asks',
    without: '5; in a demo 0',
    page: 'how-to/run.md',
  },
  {
    name: 'WRIT_STOP_WITHIN',
    group: 'stopping',
    about: 'how many seconds after SIGTERM what is still under way is cut, and named in the process log; the notice is part of it',
    without: '25; in a demo 3',
    page: 'how-to/run.md',
  },
  {
    name: 'WRIT_STOP_WITH_PARENT',
    group: 'stopping',
    about: 'on or off: whether it stops when the process that started it is gone',
    without: 'off; in a demo on',
    page: 'how-to/run.md',
  },
  {
    name: 'WRIT_METRICS_PORT',
    group: 'observing',
    about:
      'the port on which this process shows its metrics at /metrics; each process has its own, but those of WRIT_WORKERS, which the first shows',
    without: 'none is opened',
    page: 'how-to/observe.md',
  },
  {
    name: 'WRIT_METRICS_HOST',
    group: 'observing',
    about: 'the address on which that port listens, which only those who watch should reach',
    without: '127.0.0.1',
    page: 'how-to/observe.md',
  },
  {
    name: 'WRIT_TRACES_URL',
    group: 'observing',
    about:
      'where spans are sent: the http or https address of a collector that takes OTLP in protobuf, like http://127.0.0.1:4318/v1/traces',
    without: 'no spans are made',
    page: 'how-to/observe.md',
  },
  {
    name: 'WRIT_TRACES_SAMPLED',
    group: 'observing',
    about: 'which part of all requests and jobs has spans, from 0 to 1; those that fail or take over a second always have one',
    without: '0.01',
    page: 'how-to/observe.md',
  },
  {
    name: 'DATABASE_URL',
    group: 'database',
    about:
      'the PostgreSQL server, 15 or later. Set, it makes an installation production. Several servers, like postgres://one:5432,two:5432/writ, lead to the one that takes writes',
    without: 'a demo brings its own',
    needed: everyPart,
    isSecret: true,
    page: 'how-to/failover.md',
  },
  {
    name: 'DATABASE_URL_<ROLE>',
    group: 'database',
    about: 'the URL of one role, where it differs from DATABASE_URL in more than the name: log, mail, source, or a subgraph',
    without: 'DATABASE_URL with the name of the role',
    isSecret: true,
  },
  {
    name: 'DATABASE_URL_OWNER',
    group: 'database',
    about: 'as writ_owner, for "writ migrate"; with it a start also applies pending migrations first, but those that contract',
    without: 'a start with pending migrations is refused',
    isSecret: true,
    page: 'how-to/upgrade.md',
  },
  {
    name: 'WRIT_DATABASE_STANDBY',
    group: 'database',
    about:
      "none; required: a synchronous standby has everything that is acknowledged; or storage: a managed service stores the copies. Must match the server's synchronous_standby_names; stated in the log",
    without: 'none',
    page: 'decisions/standby.md',
  },
  {
    name: 'WRIT_ISSUER',
    group: 'identity',
    about:
      'whose tokens to accept: a JSON list of { issuer, graph, roles, organisation }, one for each body on each graph, or { number, issuers } with such a list. An item may have country, pinned (the claim and value that tell a body apart from others behind one issuer), personsOf (whose persons a connector speaks for), token (where its tokens have another form), stepUpAcr (which log-ins are strong enough for what weighs) and console: the client by which people sign in to the console there, { clientId, clientSecret } or { clientId, clientKey }, with the secret or the private key (P-256, PEM) if the issuer requires one; on all graphs but the public one production takes only tokens that are bound to a key, of issuers that keep to the FAPI 2.0 Security Profile, and console has a clientKey; profile has, with its reason, what such an issuer has no way to say of itself (pushedRequests); the redirect address of console is WRIT_BASE_URL/sign-in/callback. A file is read again when it changes',
    needed: '"everything" and gateway',
    isSecret: true,
    page: 'how-to/identity-providers.md',
  },
  {
    name: 'WRIT_LOG_IN_ORIGIN',
    group: 'identity',
    about:
      'the origin of its own at which people sign in at "writ start log-in", like https://login.example.org; its realms are issuers below it',
    needed: 'log-in',
    page: 'how-to/host-a-log-in.md',
  },
  {
    name: 'WRIT_LOG_IN_DATABASE_URL',
    group: 'identity',
    about: "the hosted log-in's own database, which no other part reaches",
    needed: 'log-in',
    isSecret: true,
    page: 'how-to/host-a-log-in.md',
  },
  {
    name: 'WRIT_LOG_IN_KEY',
    group: 'identity',
    about:
      'what the signing keys of the realms of the hosted log-in are made of: 32 bytes in base64. While it is replaced, the new one and the old one, with a space between them',
    needed: 'log-in',
    isSecret: true,
    page: 'how-to/host-a-log-in.md',
  },
  {
    name: 'WRIT_LOG_IN_CONSOLE_KEY',
    group: 'identity',
    about: "the public half of the console's clientKey at the hosted log-in, in PEM, on the curve P-256",
    needed: 'log-in',
    isSecret: true,
    isPublic: true,
    page: 'how-to/host-a-log-in.md',
  },
  {
    name: 'WRIT_LOG_IN_LISTEN',
    group: 'identity',
    about: 'the address and port on which "writ start log-in" listens, behind the edge that speaks TLS',
    without: '127.0.0.1:4600',
    page: 'how-to/host-a-log-in.md',
  },
  {
    name: 'WRIT_ENROLMENT_WAIT_HOURS',
    group: 'identity',
    about:
      'how long an authority waits between its enrolment and its first order, and one of its keys between the approval and the first package',
    without: '72, which is the minimum',
    page: 'how-to/enrol-an-authority.md',
  },
  {
    name: 'WRIT_CONNECTORS',
    group: 'identity',
    about:
      'the bodies that connectors act for: { bodies }, JSON, each with connector, enrolment, graph, organisation, country, office, roles, certificates and options. Each has an issuer of its own in WRIT_ISSUER, <WRIT_CONNECTORS_URL>/<connector>/<enrolment>',
    needed: 'connectors',
    isSecret: true,
    isPublic: true,
    page: 'how-to/run-connectors.md',
  },
  {
    name: 'WRIT_KEY_CONNECTORS',
    group: 'keys',
    about: 'signs the tokens with which connectors ask Writ, for a minute each: a private key on P-256 in PEM, which they alone have',
    needed: 'connectors',
    isSecret: true,
    page: 'how-to/run-connectors.md',
  },
  {
    name: 'WRIT_KEY_HI1',
    group: 'keys',
    about: 'signs the answers of the connector hi1: a private key on P-256 in PEM',
    needed: 'connectors, for bodies of hi1',
    isConditional: true,
    isSecret: true,
    page: 'how-to/connect-hi1.md',
  },
  {
    name: 'WRIT_HI1_XSD',
    group: 'documents',
    about: "a folder with ETSI's XML schemas of TS 103 120, beginning with ts_103120_Core.xsd: messages in XML are also held to these",
    without: "messages are held to Writ's own schema alone",
    page: 'how-to/connect-hi1.md',
  },
  {
    name: 'WRIT_KEY_LOG',
    group: 'keys',
    about: 'signs checkpoints: an Ed25519 private key in PEM',
    needed: 'every part that appends to the log',
    isSecret: true,
    page: 'how-to/open-a-new-epoch.md',
  },
  {
    name: 'WRIT_KEY_LOG_PQ',
    group: 'keys',
    about:
      'signs a second line under published checkpoints, for the day that quantum computers forge the first: an ML-DSA-44 private key in PEM',
    without: 'checkpoints have the one line by WRIT_KEY_LOG; a demo on Node 24 makes one',
    isSecret: true,
    page: 'how-to/check-the-log.md',
  },
  {
    name: 'WRIT_KEY_MASTER',
    group: 'keys',
    about: "wraps the keys of the log's private side: 32 bytes in base64",
    needed: 'every part that appends to the log',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_MASTER_PREVIOUS',
    group: 'keys',
    about: 'the master key before, while it is replaced by another WRIT_KEY_MASTER',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_<SUBGRAPH>',
    group: 'keys',
    about: 'signs the caller tokens for one subgraph: 32 bytes in base64',
    needed: 'the gateway, and the subgraph',
    isSecret: true,
  },
  {
    name: 'WRIT_KEY_INDEX',
    group: 'keys',
    about:
      'blinds the index of identifiers, for orders and "writ import": 32 bytes in base64; once it was replaced, the ones before after it',
    needed: '"everything", orders, worker and keys',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_INDEX_PREVIOUS',
    group: 'keys',
    about: 'the index key before, while another WRIT_KEY_INDEX is put over it',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_PRESERVATION',
    group: 'keys',
    about: 'wraps the keys of preserved snapshots: 32 bytes in base64',
    needed: '"everything", orders, worker, records and content',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_PRESERVATION_PREVIOUS',
    group: 'keys',
    about: 'the preservation key before, while it is replaced by another WRIT_KEY_PRESERVATION',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEY_WEBHOOK',
    group: 'keys',
    about: 'signs webhooks to subscribers: whsk_ and 32 bytes in base64',
    needed: '"everything", enforcement and worker, once there are subscribers',
    isConditional: true,
    isSecret: true,
    page: 'decisions/events.md',
  },
  {
    name: 'WRIT_KEY_WEBHOOK_PREVIOUS',
    group: 'keys',
    about: 'the webhook key before, while it is replaced by another WRIT_KEY_WEBHOOK: both sign',
    isSecret: true,
    page: 'how-to/rotate-keys.md',
  },
  {
    name: 'WRIT_KEYS_URL',
    group: 'keys',
    about:
      'where "writ start keys" answers: unix: and the whole path of a socket on this host, or an https address, with WRIT_PARTS_CERTIFICATE',
    needed: 'keys',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_DATABASE_URL',
    group: 'keys',
    about: "the service of keys' own database, which no other part reaches",
    needed: 'keys',
    isSecret: true,
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_KEK',
    group: 'keys',
    about: 'what wraps the secrets of accounts: file: and the whole path of a folder, pkcs11:, transit: or awskms: and an address',
    needed: 'keys',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_KEK_IN_FILES',
    group: 'keys',
    about: 'allow: a WRIT_KEYS_KEK of file: is taken in production, where who reads the disk has the keys',
    without: 'it is refused in production',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_POLICY',
    group: 'keys',
    about: "the service's own pins, a file in the form of C2SP tlog-policy: the log's key, the witnesses, and how many must have cosigned",
    needed: 'keys',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_ROOTS',
    group: 'keys',
    about:
      'a file with the passkeys of two counsel and the auditor, with which the registers of signing keys begin: that of keys and that of orders',
    needed: 'keys, and orders beside WRIT_SIGNING_ORIGIN',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_PARTS',
    group: 'keys',
    about:
      'a file that says how the service of keys recognises orders, records, content and a writer: by the hash of a secret each, or of the key of a client certificate',
    needed: 'keys',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_KEY',
    group: 'keys',
    about: "the service's own key, with which it cosigns checkpoints and signs receipts: an Ed25519 private key in PEM",
    needed: 'keys',
    isSecret: true,
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_ASK_URL',
    group: 'keys',
    about:
      'where this part asks the service of keys: unix: and the whole path of its socket, with WRIT_KEYS_ASK_SECRET, or an https address, with WRIT_PARTS_CERTIFICATE',
    without: 'no service of keys is asked',
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_ASK_SECRET',
    group: 'keys',
    about:
      'the secret by which the service of keys recognises this part on its socket; a process that is several parts has NAME=SECRET of each, with blanks between',
    needed: 'a part whose WRIT_KEYS_ASK_URL begins with unix:',
    isConditional: true,
    isSecret: true,
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_PUBLIC_KEY',
    group: 'keys',
    about: 'the public key of the service of keys, by which this part believes what it signed: Ed25519, SPKI in base64',
    needed: 'a part with WRIT_KEYS_ASK_URL',
    isConditional: true,
    isSecret: true,
    isPublic: true,
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_KEYS_SERVICES',
    group: 'keys',
    about:
      'in place of the three settings before: three services of keys of three owners, of which two open a key, as JSON with place, public key and secret of each',
    without: 'one service is asked, or none',
    isSecret: true,
    page: 'how-to/run-the-service-of-keys.md',
  },
  {
    name: 'WRIT_SIGNING_ORIGIN',
    group: 'keys',
    about:
      'the origin of the signing page, like https://sign.example.org: nothing that was signed elsewhere counts. At orders each act on an order that weighs then needs a signature; at gateway the console opens it',
    without: 'nobody signs, and keys and sign do not start',
    needed: 'keys and sign',
    page: 'how-to/sign-acts.md',
  },
  {
    name: 'WRIT_SIGNING_CONSOLES',
    group: 'keys',
    about:
      'origins of the consoles that may ask for a signature on the signing page, separated by commas; the page ignores every other window',
    without: 'that of WRIT_BASE_URL',
    page: 'how-to/sign-acts.md',
  },
  {
    name: 'WRIT_SIGNING_LISTEN',
    group: 'keys',
    about: 'the address and port on which "writ start sign" listens, behind the edge that speaks TLS',
    without: '127.0.0.1:4500; those of a WRIT_SIGNING_ORIGIN on this host',
    page: 'how-to/sign-acts.md',
  },
  {
    name: 'WRIT_SEAL_KEY',
    group: 'keys',
    about: 'the private key that seals packages for authorities, in PEM: on the curve P-256',
    without: 'no packages are made; a demo makes a key of its own',
    needed: '"everything" and worker, where WRIT_SEAL_CERT is set',
    isConditional: true,
    isSecret: true,
    page: 'how-to/seal-packages.md',
  },
  {
    name: 'WRIT_SEAL_CERT',
    group: 'keys',
    about: 'the certificate of WRIT_SEAL_KEY, in PEM: authorities check packages against it, or against the authority that issued it',
    without: 'no packages are made; a demo makes a certificate of its own',
    needed: '"everything", orders and worker, where WRIT_SEAL_KEY is set',
    isConditional: true,
    isSecret: true,
    isPublic: true,
    page: 'how-to/seal-packages.md',
  },
  {
    name: 'WRIT_TSA_URL',
    group: 'keys',
    about:
      'where a timestamp authority (RFC 3161) answers that stamps the seals of packages. While it is away packages wait, and fail after 4 hours',
    without: 'packages have no timestamp',
    page: 'how-to/seal-packages.md#timestamps',
  },
  {
    name: 'WRIT_TSA_CA',
    group: 'keys',
    about:
      'the certificates, in PEM, of the roots that vouch for that authority: any other answer is refused. Authorities check packages against them, too',
    without: 'packages have no timestamp',
    needed: '"everything" and worker, where WRIT_TSA_URL is set',
    isConditional: true,
    isSecret: true,
    isPublic: true,
    page: 'how-to/seal-packages.md#timestamps',
  },
  {
    name: 'WRIT_KEY_SOURCE',
    group: 'keys',
    about: 'signs what Writ asks of the source adapter: an Ed25519 private key in PEM',
    without: 'it follows from WRIT_KEY_MASTER, which records and content have no other need of',
    isSecret: true,
    page: 'decisions/source-adapter.md',
  },
  {
    name: 'WRIT_LOG_ORIGIN',
    group: 'log',
    about: "the log's name, <host>/log/<epoch>; the next number opens a new epoch",
    without: 'the host of WRIT_BASE_URL, /log/1',
    page: 'decisions/epochs.md',
  },
  {
    name: 'WRIT_LOG_PREVIOUS_KEY',
    group: 'log',
    about: 'the verifier key of the epoch before, for a start that opens one with another WRIT_KEY_LOG',
    isSecret: true,
    page: 'how-to/open-a-new-epoch.md',
  },
  {
    name: 'WRIT_LOG_ANCHOR',
    group: 'log',
    about: 'the folder of the last signed checkpoint, outside all backups of the database',
    without: 'log in WRIT_DATA',
    page: 'decisions/epochs.md',
  },
  {
    name: 'WRIT_LOG_ARCHIVE',
    group: 'log',
    about:
      'where archived entries of the log are: an absolute folder, or the address of a bucket of an object store that speaks S3, like https://s3.example.org/bucket',
    without: 'the database has every entry',
    needed: 'gateway, orders, enforcement, audit and worker, once "writ log archive" has removed rows',
    isConditional: true,
    page: 'how-to/archive-the-log.md',
  },
  {
    name: 'WRIT_LOG_ARCHIVE_KEY',
    group: 'log',
    about: 'the access key of that bucket, ID:SECRET; only "writ log archive" needs one that may create objects',
    without: 'requests are not signed',
    isSecret: true,
    page: 'how-to/archive-the-log.md',
  },
  {
    name: 'WRIT_LOG_ARCHIVE_REGION',
    group: 'log',
    about: 'the region that requests to that bucket are signed for',
    without: 'us-east-1',
    page: 'how-to/archive-the-log.md',
  },
  {
    name: 'WRIT_WITNESS_POLICY',
    group: 'log',
    about: 'a file in the form of C2SP tlog-policy: witnesses with their addresses, and how many must cosign the log',
    without: 'a demo runs a witness of its own, in WRIT_DATA/witness',
    needed: '"everything", orders, worker and source',
    page: 'decisions/witnesses.md',
  },
  {
    name: 'WRIT_WITNESS_GRACE',
    group: 'log',
    about: 'for how many seconds the log continues when too few witnesses cosign; then it refuses every entry',
    without: '3600',
    page: 'decisions/witnesses.md',
  },
  {
    name: 'WRIT_WITNESS_GAP',
    group: 'log',
    about: 'how many milliseconds apart witnesses are asked at least, 10 to 2000; 50 for your own',
    without: '1000, as public witnesses expect',
    page: 'decisions/witnesses.md',
  },
  {
    name: 'WRIT_COUNTRY',
    group: 'law',
    about: 'where the platform or its representative is, ISO 3166: legal deadlines are counted in its days',
    without: 'IE in a demo',
    needed: '"everything", orders, enforcement and worker',
    page: 'decisions/clocks.md',
  },
  {
    name: 'WRIT_PROFILE_HOSTS',
    group: 'law',
    about: 'the hosts on which the platform shows accounts, separated by commas: orders name accounts by their page there',
    without: 'that of WRIT_BASE_URL',
    page: 'decisions/targets.md',
  },
  {
    name: 'WRIT_CONTACT',
    group: 'law',
    about: 'whom people and authorities write to, as JSON',
    without: 'a demo has made-up ones',
    needed: '"everything" and enforcement',
    isSecret: true,
    page: 'how-to/contact-points.md',
  },
  {
    name: 'WRIT_PLATFORM_NAME',
    group: 'law',
    about: "the platform's name in e-mails",
    without: 'the host of WRIT_BASE_URL',
  },
  {
    name: 'WRIT_LANGUAGE',
    group: 'law',
    about: 'the language of e-mails to people whose own language is not known, en or de',
    without: 'en',
  },
  {
    name: 'WRIT_SOURCE_URL',
    group: 'source',
    about:
      'the platform\'s source adapter, for every part but the gateway; "writ start source" runs the built-in one alone at this address',
    without: '"everything" brings its own, over what "writ import" filled',
    needed: 'every part that runs alone, but the gateway',
    isConditional: true,
    page: 'decisions/source-adapter.md',
  },
  {
    name: 'WRIT_SOURCE',
    group: 'source',
    about:
      'built-in: what WRIT_SOURCE_URL names is Writ\'s own adapter ("writ start source"), so Writ serves the items and carries measures out itself; platform: the platform\'s own adapter does',
    without: 'platform',
    page: 'decisions/source-adapter.md',
  },
  {
    name: 'WRIT_SOURCE_KEY',
    group: 'source',
    about: "the adapter's public key: 32 bytes in base64",
    needed: 'every part that has WRIT_SOURCE_URL',
    isConditional: true,
    isSecret: true,
    page: 'decisions/source-adapter.md',
  },
  {
    name: 'WRIT_SOURCE_PREVIOUS_KEYS',
    group: 'source',
    about: "the adapter's public keys of before, with spaces between: what it signed of items that were decided on is still shown",
    page: 'decisions/cards.md',
  },
  {
    name: 'WRIT_SOURCE_PUBLIC_KEY',
    group: 'source',
    about:
      'for "writ start source": Writ\'s public key, whom it answers; with the log of WRIT_WITNESS_POLICY it needs none of Writ\'s private keys',
    isSecret: true,
    page: 'decisions/source-adapter.md',
  },
  {
    name: 'WRIT_MAIL_URL',
    group: 'mail',
    about: 'the mail server for notifications, smtp://user:password@host:port',
    without: 'a demo saves e-mails as files in WRIT_DATA/mail',
    needed: '"everything" and worker',
    isSecret: true,
    page: 'decisions/addresses.md',
  },
  {
    name: 'WRIT_MAIL_FROM',
    group: 'mail',
    about: 'the sender of e-mails',
    without: 'no-reply at the host of WRIT_BASE_URL',
  },
  {
    name: 'WRIT_DESK_MAIL',
    group: 'mail',
    about: 'the address of those on duty, who hear when work arrives and when its time runs out',
    without: 'a demo saves their e-mails in WRIT_DATA/desk-mail',
    needed: '"everything" and worker',
    page: 'decisions/alerts.md',
  },
  {
    name: 'WRIT_WEBHOOK_PRIVATE',
    group: 'sending',
    about: 'allow: subscribers may have addresses in your own network, and no TLS',
    without: 'both are refused',
    page: 'decisions/events.md',
  },
  {
    name: 'WRIT_PACKAGE_VOLUME_MIB',
    group: 'sending',
    about:
      'how many MiB a volume of a package for an authority has at most, from 1 to 1024: programs that open one hold it in memory about three times',
    without: '256',
    page: 'how-to/open-a-package.md',
  },
  {
    name: 'WRIT_NATS_URL',
    group: 'sending',
    about: 'the servers of your NATS JetStream, separated by commas, in which serving nodes find the newest state of each item',
    without: 'there are webhooks alone',
    page: 'how-to/jetstream.md',
  },
  {
    name: 'WRIT_NATS_REPLICAS',
    group: 'sending',
    about: 'on how many servers of NATS each state is kept: 1, 3 or 5',
    without: '3',
    page: 'how-to/jetstream.md',
  },
  {
    name: 'WRIT_KEY_NATS',
    group: 'keys',
    about: 'the seed of the nkey by which NATS knows Writ',
    without: 'NATS is reached without one',
    isSecret: true,
    page: 'how-to/jetstream.md',
  },
  {
    name: 'WRIT_TRANSPARENCY_URL',
    group: 'sending',
    about: 'the API of the DSA Transparency Database, to which statements of reasons are submitted',
    without: 'they wait',
    page: 'decisions/submission.md',
  },
  {
    name: 'WRIT_TRANSPARENCY_TOKEN',
    group: 'sending',
    about: "the platform's token there",
    needed: '"everything" and worker, with WRIT_TRANSPARENCY_URL',
    isConditional: true,
    isSecret: true,
    page: 'decisions/submission.md',
  },
  {
    name: 'WRIT_TRUSTED_DOCUMENTS',
    group: 'documents',
    about: 'a folder with documents of your own that the platform, authority and audit graphs answer in production',
    without: "Writ's own alone",
    page: 'how-to/add-a-trusted-document.md',
  },
  {
    name: 'WRIT_CONSOLE_DIST',
    group: 'documents',
    about: 'the folder of the built console; where there is none, everything works except its pages',
    without: 'apps/console/dist',
  },
  {
    name: 'WRIT_EXECUTOR',
    group: 'documents',
    about: "which executor runs query plans on every graph: writ, or stock for Apollo's",
    without: 'writ',
    page: 'decisions/plan-executor.md',
  },
  { name: 'WRIT_SEED_MAILS', group: 'demo', about: 'about how many mails to seed from', without: 'all' },
  {
    name: 'WRIT_DEMO_HISTORY',
    group: 'demo',
    about: 'on or off: whether the first start plays weeks of orders',
    without: 'on, but off with WRIT_SEED_MAILS',
  },
  {
    name: 'WRIT_DEMO_KEYS',
    group: 'demo',
    about:
      'on or off: whether the demo runs a service of keys of its own, and its people sign what they do with orders, by software authenticators (on its signing page, or by writ sign)',
    without: 'on, but off beside WRIT_SOURCE_URL or settings of another service, and in a data folder that began without',
    page: 'how-to/run-the-service-of-keys.md',
  },
];

/** What commands and tests of the project read; it is no setting of an installation, and no mistake where it is set. */
const others = ['WRIT_TOKEN', 'WRIT_TOKEN_KEY_FILE', 'WRIT_AUDIT_TOKEN', 'WRIT_LOG_KEY', 'WRIT_LOG_POLICY', 'WRIT_NODE_HANDED_OVER'];
const ofTests = /^WRIT_(TEST|SIMULATION|LOG_CUT|BENCH|BROWSER|SCREENS|CONFORMANCE|COVARIANT|EXECUTOR_|CONSOLE_BUILT|PROOFS)/;

const roles = ['LOG', 'MAIL', 'SOURCE', ...subgraphNames.map((name) => name.toUpperCase())];

/** The environment variables that a setting has: one for each subgraph or role that its name stands for, and those that name a file. */
export function variablesOf({ name, isSecret }: Setting): string[] {
  const subgraphs = subgraphNames.map((subgraph) => name.replace('<SUBGRAPH>', subgraph.toUpperCase()));
  const names = name.includes('<ROLE>') ? roles.map((role) => name.replace('<ROLE>', role)) : [...new Set(subgraphs)];
  return isSecret ? names.flatMap((one) => [one, `${one}_FILE`]) : names;
}

const known: ReadonlySet<string> = new Set([...settings.flatMap(variablesOf), ...others, ...others.map((name) => `${name}_FILE`)]);

/** Whether Writ, or something of its project, reads this variable. */
export const isKnown = (name: string): boolean => known.has(name) || ofTests.test(name);

/** How many letters must be added, taken away or exchanged to make one name of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, otherLetter] of [...other].entries())
      next.push(Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, (row[place] ?? 0) + (letter === otherLetter ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}

/** What may have been meant by a name that nobody reads; null when nothing is near. */
function nearest(name: string): string | null {
  const [best] = [...known].map((one) => ({ one, off: distance(name, one) })).toSorted((a, b) => a.off - b.off);
  return best !== undefined && best.off <= Math.max(2, name.length / 5) ? best.one : null;
}

/** One sentence for each variable that begins like a setting of Writ and that nobody reads. */
export function unknownSettings(environment: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(environment).filter((name) => name.startsWith('WRIT_') || name.startsWith('DATABASE_URL'));
  return names
    .filter((name) => !isKnown(name))
    .toSorted()
    .map((name) => {
      const meant = nearest(name);
      return `${name} is no setting of Writ${meant === null ? '' : `: ${meant} may be meant`}.`;
    });
}
