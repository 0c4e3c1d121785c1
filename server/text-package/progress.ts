export type Phase = 'glossary' | 'text' | 'witness' | 'annotations' | 'terms' | 'digest' | 'words' | 'store';

/** Told what an import is doing. */
export interface Progress {
  phase(name: Phase): void;
  /** How far the phase has come. */
  step(done: number, total: number): void;
}

export const noProgress: Progress = { phase: () => undefined, step: () => undefined };
