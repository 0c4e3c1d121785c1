import { env } from '@/server/runtime/env';
import { generalWordsVersion } from './general-words';
import { builtDigest } from './second/meta';

/**
 * Raised when the analyser makes other tokens of the same text: stored ones are
 * then renewed by the next import. `version.test.ts` tells when.
 */
export const analyserVersion = 3;

/** What words are made with here, to be stored beside them: they are made again where it differs. */
export function analysisVersion(): string {
  const second = builtDigest(env().ANALYSER_FOLDER);
  return [analyserVersion, generalWordsVersion.replace(' ', '.'), ...(second === null ? [] : [`unidic.${second.slice(0, 16)}`])].join('+');
}
