/** A small timestamp authority of `openssl ts -reply` behind HTTP, with a root and a certificate of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: ['ignore', 'ignore', 'pipe'] });

const settings = (folder: string, policy: string) => `[ tsa ]
default_tsa = own
[ own ]
dir = ${folder}
serial = ${folder}/serial
signer_cert = ${folder}/tsa.pem
signer_key = ${folder}/tsa.key
certs = ${folder}/root.pem
signer_digest = sha256
default_policy = ${policy}
digests = sha256
ess_cert_id_alg = sha256
tsa_name = yes
`;

/** The files of an authority below the folder. */
function makeAuthority(folder: string): void {
  const at = (name: string) => join(folder, name);
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('tsa.cnf'), settings(folder, '1.3.6.1.4.1.99999.1'));
  writeFileSync(at('leaf.cnf'), 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n');
  for (const name of ['root', 'tsa'])
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', at(`${name}.key`));
  openssl('req', '-x509', '-key', at('root.key'), '-out', at('root.pem'), '-days', '2', '-subj', '/O=Time/CN=root');
  openssl('req', '-new', '-key', at('tsa.key'), '-out', at('tsa.csr'), '-subj', '/O=Time/CN=tsa');
  const by = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-days', '2', '-extfile', at('leaf.cnf')];
  openssl('x509', '-req', '-in', at('tsa.csr'), ...by, '-out', at('tsa.pem'));
}

/** Starts one. `change` may answer something else than openssl does. */
export async function startTimestampAuthority(parent: string, change = (answer: Buffer) => answer) {
  const folder = mkdtempSync(join(parent, 'tsa-'));
  makeAuthority(folder);
  const server = createServer(async (request, response) => {
    const [query, reply] = [join(folder, 'query.tsq'), join(folder, 'reply.tsr')];
    writeFileSync(query, await buffer(request));
    const given = ['ts', '-reply', '-config', join(folder, 'tsa.cnf'), '-queryfile', query, '-out', reply];
    const { status } = spawnSync('openssl', given);
    response.writeHead(status === 0 ? 200 : 500, { 'content-type': 'application/timestamp-reply' });
    response.end(status === 0 ? change(readFileSync(reply)) : undefined);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, rootFile: join(folder, 'root.pem'), close: () => once(server.close(), 'close') };
}

/** What `openssl ts -verify` does with a timestamp over the data. */
export function verifyTimestamp(folder: string, rootFile: string, { data, answer }: { data: Uint8Array; answer: Uint8Array }) {
  const [dataFile, answerFile] = [join(folder, 'stamped'), join(folder, 'stamped.tsr')];
  writeFileSync(dataFile, data);
  writeFileSync(answerFile, answer);
  return spawnSync('openssl', ['ts', '-verify', '-data', dataFile, '-in', answerFile, '-CAfile', rootFile], { encoding: 'utf8' });
}
