import { choose, valueOf } from '@/components/settings/root-settings';
import { settings } from '@/domain/reading/settings';
import { announce } from '../dom/announce';
import type { Listening } from './listening';
import type { Sentences } from './sentences';

export interface ShortcutTargets {
  readonly sentences: Sentences;
  readonly listening: Listening;
  readonly hold: (change: () => void) => void;
  readonly closeCard: () => boolean;
  openSettings(): void;
  openHelp(): void;
}

const furigana = ['all', 'first', 'tap', 'none'] as const;

/** Single keys, as long as they are not turned off and nobody types (WCAG 2.1.4). */
export function watchKeys({ sentences, listening, hold, closeCard, openSettings, openHelp }: ShortcutTargets, signal: AbortSignal): void {
  const act = (key: string): boolean => {
    if (listening.key(key)) return true;
    switch (key) {
      case 'j': sentences.step(1); return true;
      case 'k': sentences.step(-1); return true;
      case 'e': return closeCard() || sentences.showPartner(sentences.current());
      case 'f': {
        const next = furigana[(furigana.findIndex((each) => each === valueOf('furigana')) + 1) % furigana.length] ?? 'all';
        choose('furigana', next);
        void announce('furigana', next);
        return true;
      }
      case 'v': {
        const next = valueOf('writing') === 'vertical' ? 'horizontal' : 'vertical';
        hold(() => choose('writing', next));
        void announce('writing', next);
        return true;
      }
      case 's': openSettings(); return true;
      case '?': openHelp(); return true;
      default: {
        const layout = /^[1-9]$/.test(key) ? settings.layout.values[Number(key) - 1] : undefined;
        if (layout === undefined) return false;
        hold(() => choose('layout', layout));
        void announce('layout', layout);
        return true;
      }
    }
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.repeat && event.key !== 'j' && event.key !== 'k') return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || valueOf('keys') === 'off') return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input:not([type="radio"]), textarea, select, [contenteditable], :popover-open')) return;
      if (act(event.key)) event.preventDefault();
    },
    { signal },
  );
}
