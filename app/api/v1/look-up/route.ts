import { Problem } from '@/app/api/problem';
import { maxLookUpText, lookUp as operation } from '@/domain/api/operations/words';
import { lookUp } from '@/server/use-cases/look-up';
import { json, serve } from '../serve';

export const dynamic = 'force-dynamic';

const isInsideCharacter = (value: string, at: number) => /^[\udc00-\udfff]/.test(value.slice(at));

/** `?text=…[&position=…][&partOfSpeech=…&detail=…&wordClass=…&reading=…]`: a `LookUpAnswer`. The same for everyone, and fit for a shared cache. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = serve(operation, ({ query: { text, position, partOfSpeech = null, detail = null, wordClass = null, reading = null } }) => {
  if (position >= text.length || isInsideCharacter(text, position)) throw new Problem(400, 'lookUpPosition', { limit: maxLookUpText });
  const isWord = partOfSpeech !== null || wordClass !== null || reading !== null;
  return { ...json(lookUp(text, position, isWord ? { partOfSpeech, detail, wordClass, reading } : null)), cacheControl: 'public, max-age=600' };
});
