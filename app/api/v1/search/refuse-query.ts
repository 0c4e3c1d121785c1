import { createTranslator } from 'next-intl';
import { Problem } from '@/app/api/problem';
import { localeOf } from '@/app/api/problem-json';
import type { SearchAnswer } from '@/domain/search/answer';
import { limitOf } from '@/domain/search/query';
import { messages } from '@/i18n/messages';

/** Says what is wrong with a query, and where: `reason` and `at` in the problem. Throws it. */
export function refuseQuery(request: Request, query: string, answer: Exclude<SearchAnswer, { kind: 'result' }>): never {
  if (answer.kind === 'empty') throw new Problem(400, 'searchQuery');
  const { kind, at } = answer.problem;
  const locale = localeOf(request);
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'search.problem' });
  throw new Problem(400, 'searchQuery', {}, { detail: words(kind, { limit: limitOf(kind), length: query.length }), reason: kind, at });
}
