/**
 * `@writ/xml`: reads and writes XML for whoever has to: connectors and forms. Parsed is here and nowhere else, once, in one tree; what others could read in
 * another way is refused. It knows nothing of what the documents mean.
 */
export {
  attributeOf,
  childOf,
  childrenOf,
  isNamed,
  requiredChildOf,
  textOf,
  type XmlAttributeRead,
  type XmlElementRead,
} from './element.ts';
export { parseXml, readXml, usualLimits, type XmlLimits, type XmlTree } from './parse.ts';
export { type XmlFault, XmlRefused } from './refusal.ts';
export { XmlSchema } from './schema.ts';
export { writeXml, type XmlToWrite } from './write.ts';
