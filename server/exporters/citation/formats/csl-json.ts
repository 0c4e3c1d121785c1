import type { CitationFormat } from './format';

export const cslJson: CitationFormat = {
  id: 'csl', name: 'CSL-JSON', extension: 'json', contentType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  write: (item) => `${JSON.stringify([item], null, 2)}\n`,
};
