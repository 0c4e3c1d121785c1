'use client';

import { useEffect } from 'react';
import { themeKey } from './theme-script';

const themes = ['system', 'light', 'dark'] as const;

/** From the theme in force to the next one; kept for the next visit where storage is allowed. */
function nextTheme(): void {
  const root = document.documentElement;
  const now = themes.findIndex((theme) => theme === (root.dataset.theme ?? 'system'));
  const next = themes[(now + 1) % themes.length];
  if (next === 'system') delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    if (next === 'system' || next === undefined) localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, next);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}

/** The id of what stands at the top of the window, among elements that can be linked to. */
function placeInView(): string | null {
  for (const element of document.querySelectorAll('main [id]')) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height > 0 && bottom > 0 && top >= -height / 2) return element.id;
  }
  return null;
}

/** What the frame of every page does with a script: theme, keeping the place, a bar that leaves. */
export function PageIsland() {
  useEffect(() => {
    const root = document.documentElement;
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[data-theme-button]')) nextTheme();
      const link = target?.closest<HTMLAnchorElement>('a[data-keep-place]');
      if (!link) return;
      link.search = location.search;
      const place = window.scrollY > 0 ? placeInView() : null;
      if (place) link.hash = place;
    };
    let last = window.scrollY;
    const onScroll = () => {
      const now = window.scrollY;
      if (Math.abs(now - last) < 8) return;
      root.toggleAttribute('data-bar-away', now > last && now > 120);
      last = now;
    };
    document.addEventListener('click', onClick);
    document.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('scroll', onScroll);
    };
  }, []);
  return null;
}
