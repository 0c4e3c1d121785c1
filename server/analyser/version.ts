import { generalWordsVersion } from './general-words';

/**
 * Raised when the analyser makes other tokens of the same text: stored ones are
 * then renewed by the next import. `version.test.ts` tells when.
 */
export const analyserVersion = 3;

/** What words are made with here, for storing beside them: they are made again where it differs. */
export function analysisVersion(): string {
  return `${analyserVersion}+${generalWordsVersion.replace(' ', '.')}`;
}
