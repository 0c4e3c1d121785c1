import { invertedName, isoDate, type CitationFormat } from './format';

/** RIS: a tag, two spaces, a hyphen, a space, one line. A body's name keeps no comma that would part it. */
export const ris: CitationFormat = {
  id: 'ris', name: 'RIS', extension: 'ris', contentType: 'application/x-research-info-systems',
  write(item) {
    const day = (date: string | null) => date?.replaceAll('-', '/');
    const names = (tag: string, list = item.author) => (list ?? []).map((name) => [tag, invertedName(name)] as const);
    const lines: (readonly [string, string | null | undefined])[] = [
      ['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
      ['ID', item.id],
      ...names('AU'),
      ...names('A4', item.translator ?? []),
      ...names('A2', item.editor ?? []),
      ['TI', item.title],
      ['T2', item['container-title']],
      ['T3', item['collection-title']],
      ['M1', item.number ?? item['collection-number']],
      ['ET', item.edition],
      ['PY', item.issued?.['date-parts'][0]?.[0]?.toString()],
      ['DA', day(isoDate(item, 'issued'))],
      ['LA', item.language],
      ['DB', item.source],
      ['UR', item.URL],
      ['Y2', day(isoDate(item, 'accessed'))],
      ['N1', item.note],
    ];
    const tags = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
    return `${[...tags, 'ER  - '].join('\r\n')}\r\n`;
  },
};
