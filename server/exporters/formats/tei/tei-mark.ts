import type { FlowItem } from '@/domain/apparatus/flow';
import type { Token } from '@/domain/japanese/token';

/** What can hold of words of a segment, in TEI. `at` is where the whole mark begins. */
export type TeiMark =
  | { readonly kind: 'flow'; readonly item: FlowItem; readonly at: number }
  | { readonly kind: 'link'; readonly id: string; readonly partners: readonly string[]; readonly at: number }
  | { readonly kind: 'note'; readonly id: string; readonly at: number }
  /** `n` counts the terms that no label finds, from 1; null for the others. */
  | { readonly kind: 'term'; readonly concept: string; readonly n: number | null; readonly at: number }
  /** What a package besides says of words. `n` counts what the editors decided, in their order, from 1. */
  | { readonly kind: 'study'; readonly type: 'word' | 'pattern' | 'excluded' | 'reading'; readonly id: string; readonly n: number | null; readonly at: number }
  /** A word that the analysis found, or a part of it: the initial, a middle, the final one. */
  | { readonly kind: 'token'; readonly token: Token; readonly part: 'I' | 'M' | 'F' | null; readonly at: number }
  | { readonly kind: 'reading'; readonly reading: string; readonly line: number | null; readonly at: number }
  /** Stressed by marks beside the words. */
  | { readonly kind: 'emphasis'; readonly mark: string; readonly at: number };
