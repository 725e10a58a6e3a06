import type { Written } from '../bag/bag-writer.ts';
import type { Custody, PackageFacts } from '../contents.ts';

/**
 * Where the evidence came from, in the words of CASE 1.4.0 (JSON-LD): the order authorised the extraction, which gave the exhibit, which
 * consists of these files with these hashes.
 */
export function provenanceOf(facts: PackageFacts, custody: Custody, files: ReadonlyMap<string, Written>): object {
  // An id ends with a UUID, as the vocabulary asks.
  const id = (name: string) => `kb:${name}-${facts.volume.number}-${facts.id}`;
  const evidence = [...files]
    .filter(([path]) => path.startsWith('data/records/') && path.endsWith('.json'))
    .toSorted(([one], [two]) => (one < two ? -1 : 1));
  return {
    '@context': {
      kb: 'urn:uuid:',
      'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
      'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
      'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
      'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
      'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
      'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      {
        '@id': id('authorization'),
        '@type': 'case-investigation:Authorization',
        'case-investigation:authorizationType': 'warrant',
        'case-investigation:authorizationIdentifier': [custody.order],
      },
      {
        '@id': id('extraction'),
        '@type': 'case-investigation:InvestigativeAction',
        'uco-core:name': 'Extraction of the records that an order names',
        'uco-action:startTime': instant(custody.extraction.from),
        'uco-action:endTime': instant(custody.extraction.to),
        'uco-action:instrument': { '@id': id('instrument') },
        'uco-action:result': [{ '@id': id('exhibit') }],
        'case-investigation:relevantAuthorization': [{ '@id': id('authorization') }],
      },
      { '@id': id('instrument'), '@type': 'uco-tool:Tool', 'uco-core:name': `Writ ${custody.build}` },
      {
        '@id': id('exhibit'),
        '@type': 'case-investigation:ProvenanceRecord',
        'case-investigation:exhibitNumber': custody.exhibit,
        'uco-core:object': evidence.map(([path]) => ({ '@id': id(nameOf(path)) })),
      },
      ...evidence.map(([path, written]) => fileOf(id, path, written)),
    ],
  };
}

const instant = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
/** `data/records/traffic.json` is `traffic`. */
const nameOf = (path: string) => path.slice('data/records/'.length, -'.json'.length);

function fileOf(id: (name: string) => string, path: string, { bytes, sha256, sha512 }: Written): object {
  const name = nameOf(path);
  const hash = (method: string, value: string) => ({
    '@id': id(`${name}-${method.toLowerCase()}`),
    '@type': 'uco-types:Hash',
    'uco-types:hashMethod': method,
    'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': value },
  });
  return {
    '@id': id(name),
    '@type': 'uco-observable:File',
    'uco-core:hasFacet': [
      {
        '@id': id(`${name}-file`),
        '@type': 'uco-observable:FileFacet',
        'uco-observable:fileName': path,
        'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(bytes) },
      },
      {
        '@id': id(`${name}-content`),
        '@type': 'uco-observable:ContentDataFacet',
        'uco-observable:hash': [hash('SHA256', sha256), hash('SHA512', sha512)],
      },
    ],
  };
}
