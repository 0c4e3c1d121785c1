import type { Doubt } from '@/domain/japanese/token';
import type { Analysed } from './analyser';

/** How likely it is that a morpheme is read wrongly, and why. */
export interface Risk {
  /** 0 to 1. */
  readonly likelihood: number;
  /** Null where nothing speaks against it. */
  readonly doubt: Doubt | null;
}

/** Estimated on the tuned half of the gold sentences (gold/README.md). */
export function likelihoodOfError({ rivals }: Analysed): Risk {
  const [nearest] = rivals;
  if (!nearest) return { likelihood: 0.01, doubt: null };
  return { likelihood: nearest.margin < 2000 ? 0.2 : 0.03, doubt: 'close' };
}
