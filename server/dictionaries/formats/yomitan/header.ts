import { edrdg, type DictionaryHeader } from '@/domain/dictionary/dictionary';
import type { YomitanIndex } from './rows';

/** JMdict [2024-05-01] and JMdict [2024-06-01] are one dictionary. */
const dated = /\s*[[(（【][^\])）】]*\d{4}[^\])）】]*[\])）】]\s*$/;

/** Holders who ask to be named, where the file itself may forget it. */
const fromEdrdg = /JMdict|JMnedict|EDICT|KANJIDIC|jitendex/i;

export function toHeader({ title, revision, author, url, attribution, description, targetLanguage }: YomitanIndex): DictionaryHeader {
  const name = title.normalize('NFKC').replace(dated, '').trim().toLowerCase().replace(/\s+/g, '-');
  const own = attribution ?? [title, author].filter((word) => word !== undefined && word !== '').join(', ');
  const isEdrdg = fromEdrdg.test(title);
  const named = /electronic dictionary research/i.test(own);
  return {
    name: `${name}-yomitan`, title, kind: 'yomitan', revision, language: targetLanguage ?? 'und',
    licence: isEdrdg ? edrdg.licence : /CC[ -]BY(?:-[A-Z]{2})*[ -]\d\.\d|CC0/i.exec(`${attribution ?? ''} ${description ?? ''}`)?.[0] ?? '',
    attribution: isEdrdg && !named ? `${own}. ${edrdg.acknowledge('JMdict/EDICT and KANJIDIC')}` : own,
    url: url && /^https?:\/\//.test(url) ? url : isEdrdg ? edrdg.url : null,
  };
}
