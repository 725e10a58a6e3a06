/**
 * The page of errors, printed from the types that define them: the closed list of codes, the details beside a code, and
 * the reasons of a refusal with their descriptions in the SDL. Pure: tables and documents in, Markdown out. It never
 * explains an error in words of its own, so the page can't contradict the code.
 */
import { errorCodes, errorDetails, errorMeanings, markdownTable } from '@writ/core';
import { type DocumentNode, type EnumValueDefinitionNode, Kind } from 'graphql';

/** The SDL's enum of reasons, which every subgraph with mutations has in full. */
const reasonEnum = 'RefusalReason';

/** The values of the enum of reasons over all subgraphs, in the order of their first mention, each once. */
function refusalReasons(documents: readonly DocumentNode[]): readonly EnumValueDefinitionNode[] {
  const values = documents
    .flatMap(({ definitions }) => definitions)
    .filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter(({ name }) => name.value === reasonEnum)
    .flatMap((node) => node.values ?? []);
  return [...new Map(values.map((value) => [value.name.value, value])).values()];
}

const codeRows = errorCodes.map((code) => {
  const { status, meaning, advice } = errorMeanings[code];
  return [`\`${code}\``, String(status), meaning, advice];
});
const detailRows = Object.entries(errorDetails).map(([key, { type, meaning }]) => [`\`${key}\``, type, meaning]);
const reasonRow = ({ name, description }: EnumValueDefinitionNode): string[] => [`\`${name.value}\``, description?.value ?? ''];

/** The whole page. `documents` are the SDL of the subgraphs. */
export const errorsPage = (
  documents: readonly DocumentNode[],
): string => `<!-- Made by npm run compose from packages/core/src/errors.ts and schema/subgraphs/*.graphql. -->
# Errors

There are two channels. Outcomes that a caller must distinguish are data: a mutation answers its object or a \`Refusal\`.
A request that can't be served is a GraphQL error, with one code of a closed list in \`errors[].extensions.code\`.

## Codes

${markdownTable(['code', 'status', 'what it means', 'what to do'], codeRows)}

The status applies when the whole request is refused. An error that has a \`path\` comes with data, and the status is then
200. A document that can't be parsed or validated gets 400 if the client accepts \`application/graphql-response+json\`, and
200 otherwise, as GraphQL over HTTP requires. Every answer has \`Cache-Control: no-store\`.

## Details

Beside \`code\`, \`extensions\` of an error can contain these keys and no others.

${markdownTable(['key', 'type', 'what it means'], detailRows)}

## Reasons of a refusal

A \`Refusal\` has \`reasons\`: all reasons that were found, not only the first; \`message\`: the reasons in words and what to do; and
\`article\`: the legal provision on which it rests, if there is one. A refused mutation leaves its object unchanged.

${markdownTable(['reason', 'what it means'], refusalReasons(documents).map(reasonRow))}
`;
