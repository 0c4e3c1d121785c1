import { hiddenPartner } from '../along/partner';
import type { PanelMessages } from './load';
import { part } from './parts';

/** The sentence in the other language, where the layout hides it. */
export function translationPart(root: HTMLElement, within: HTMLElement, words: PanelMessages): HTMLElement[] {
  const hidden = hiddenPartner(root, within);
  return hidden ? [part('translation', words.translation, hidden.words)] : [];
}
