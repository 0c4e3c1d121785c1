import { metadataPrefixes, writeToken, type MetadataPrefix, type OaiFault, type OaiRequest, type Selection } from '@/domain/oai/request';
import type { CitationSource } from '@/domain/citation/citation-source';
import { genres } from '@/domain/text/work';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { attributes } from '../formats/xml';
import { metadataFormats } from './records';

const namespace = 'http://www.openarchives.org/OAI/2.0/';

interface Record {
  readonly identifier: string;
  readonly datestamp: string;
  readonly set: string;
  readonly source: CitationSource;
}

interface Part {
  readonly records: readonly Record[];
  readonly total: number;
  readonly sent: number;
  readonly next: Parameters<typeof writeToken>[1] | null;
}

/** The whole document: what was asked, and an answer or a fault. `base` is the address that was asked, `given` the arguments as they came. */
export function oaiResponse(base: string, given: URLSearchParams, now: string, answer: string | OaiFault): string {
  const isFault = typeof answer !== 'string';
  // Where the arguments are not understood they are not repeated: they might be no attributes at all.
  const echoed = isFault && (answer.code === 'badVerb' || answer.code === 'badArgument') ? {} : Object.fromEntries(given);
  const content = isFault ? `<error code="${answer.code}">${escapeMarkup(answer.message)}</error>` : answer;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${now}</responseDate>
<request${attributes(echoed)}>${escapeMarkup(base)}</request>
${content}
</OAI-PMH>
`;
}

/** An edition never changes and is never taken back by the program; of one that an operator removes nothing is kept. */
export function identify(base: string, name: string, contact: string, earliest: string): string {
  return `<Identify>
<repositoryName>${escapeMarkup(name)}</repositoryName>
<baseURL>${escapeMarkup(base)}</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>${escapeMarkup(contact)}</adminEmail>
<earliestDatestamp>${earliest}</earliestDatestamp>
<deletedRecord>no</deletedRecord>
<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
</Identify>`;
}

export function listMetadataFormats(): string {
  const formats = metadataPrefixes.map((prefix) => {
    const { schema, namespace: own } = metadataFormats[prefix];
    return `<metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>${schema}</schema><metadataNamespace>${own}</metadataNamespace></metadataFormat>`;
  });
  return `<ListMetadataFormats>\n${formats.join('\n')}\n</ListMetadataFormats>`;
}

/** A set for each genre. */
export function listSets(): string {
  return `<ListSets>\n${genres.map((genre) => `<set><setSpec>${genre}</setSpec><setName>${genre}</setName></set>`).join('\n')}\n</ListSets>`;
}

export function getRecord(record: Record, prefix: MetadataPrefix): string {
  return `<GetRecord>\n${writeRecord(record, prefix)}\n</GetRecord>`;
}

export function writeList(verb: Extract<OaiRequest, { selection: Selection }>['verb'], selection: Selection, { records, total, sent, next }: Part): string {
  const items = records.map((record) => (verb === 'ListRecords' ? writeRecord(record, selection.prefix) : writeHeader(record)));
  // The last part of a list that came in parts ends with an empty token.
  const token = next || sent > 0 ? `\n<resumptionToken completeListSize="${total}" cursor="${sent}">${next ? writeToken(selection, next) : ''}</resumptionToken>` : '';
  return `<${verb}>\n${items.join('\n')}${token}\n</${verb}>`;
}

function writeHeader({ identifier, datestamp, set }: Record): string {
  return `<header><identifier>${escapeMarkup(identifier)}</identifier><datestamp>${datestamp}</datestamp><setSpec>${set}</setSpec></header>`;
}

function writeRecord(record: Record, prefix: MetadataPrefix): string {
  return `<record>\n${writeHeader(record)}\n<metadata>\n${metadataFormats[prefix].write(record.source)}\n</metadata>\n</record>`;
}
