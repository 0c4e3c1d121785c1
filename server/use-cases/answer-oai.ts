import 'server-only';
import { parseOaiRequest, type OaiFault, type OaiRequest } from '@/domain/oai/request';
import { getRecord, identify, listMetadataFormats, listSets, oaiResponse, writeList } from '@/server/exporters/oai/response';
import { env } from '@/server/runtime/env';
import { earliestDatestamp, inSeconds, listOaiRecords, readOaiRecord } from './read-oai';

/** Records of one answer. */
const recordsAtOnce = 100;

const unknownIdentifier: OaiFault = { kind: 'fault', code: 'idDoesNotExist', message: 'No edition has this identifier: the address of an edition without a language.' };

/** The document that answers the arguments, faults included. `name` is that of the site. */
export async function answerOai(given: URLSearchParams, name: string, limit = recordsAtOnce): Promise<string> {
  const base = `${env().SITE_URL}/api/oai`;
  const request = parseOaiRequest(given);
  return oaiResponse(base, given, inSeconds(new Date().toISOString()), 'kind' in request ? request : await answer(request, { base, name, limit }));
}

async function answer(request: OaiRequest, { base, name, limit }: { base: string; name: string; limit: number }): Promise<string | OaiFault> {
  switch (request.verb) {
    case 'Identify': return identify(base, name, env().CONTACT_EMAIL, await earliestDatestamp());
    case 'ListSets': return listSets();
    case 'ListMetadataFormats':
      return request.identifier === null || (await readOaiRecord(request.identifier)) ? listMetadataFormats() : unknownIdentifier;
    case 'GetRecord': {
      const record = await readOaiRecord(request.identifier);
      return record ? getRecord(record, request.prefix) : unknownIdentifier;
    }
    default: {
      const list = await listOaiRecords(request.selection, request.cursor, limit);
      return list.kind === 'fault' ? list : writeList(request.verb, request.selection, list);
    }
  }
}
