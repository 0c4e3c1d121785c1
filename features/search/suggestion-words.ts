export interface SuggestionWords {
  readonly suggestions: string;
  readonly concept: string;
  /** With `{count}` where the figure goes. */
  readonly found: string;
  readonly one: string;
  readonly failed: string;
}
