import type { Messages } from '@/i18n/messages';
import type { QuotationContent } from './copy-quotation';

export interface BarState {
  readonly isLinkCopied: boolean;
  /** Whether the forms of a quotation are shown. */
  readonly isExpanded: boolean;
  /** Their names; null until they are loaded. */
  readonly citation: Messages['citation'] | null;
  readonly content: QuotationContent;
  /** What became of copying a quotation. */
  readonly copied: 'copied' | 'failed' | null;
}

export type BarEvent =
  | { readonly type: 'link-copied' | 'toggled' | 'copy-begun' | 'copied' | 'copy-failed' }
  | { readonly type: 'citation'; readonly messages: Messages['citation'] }
  | { readonly type: 'content'; readonly change: Partial<QuotationContent> };

/** `content`: what the last quotation held; the next one is offered the same. */
export function initialBar(content: QuotationContent): BarState {
  return { isLinkCopied: false, isExpanded: false, citation: null, content, copied: null };
}

export function reduceBar(state: BarState, event: BarEvent): BarState {
  switch (event.type) {
    case 'link-copied':
      return { ...state, isLinkCopied: true };
    case 'toggled':
      return { ...state, isExpanded: !state.isExpanded };
    case 'citation':
      return { ...state, citation: event.messages };
    case 'content':
      return { ...state, content: { ...state.content, ...event.change } };
    case 'copy-begun':
      return { ...state, copied: null };
    case 'copied':
      return { ...state, copied: 'copied' };
    case 'copy-failed':
      return { ...state, copied: 'failed' };
  }
}
