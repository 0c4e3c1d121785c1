/**
 * Raised when the analyser makes other tokens of the same text: stored ones are
 * then renewed by the next import. `version.test.ts` tells when.
 */
export const analyserVersion = 2;
