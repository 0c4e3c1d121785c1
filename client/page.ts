import { settings } from '@/domain/reading/settings';
import { hasProfileFlag } from '@/stores/profile/profile-flags';
import { choose, showKept, valueOf } from '@/components/settings/root-settings';

/** From the theme in force to the next one. */
function nextTheme(): void {
  const { values } = settings.theme;
  choose('theme', values[(values.indexOf(valueOf('theme')) + 1) % values.length] ?? 'system');
}

/** The id of what is being read: the last place that begins above the line to which links scroll. */
function placeInView(): string | null {
  let place: string | null = null;
  for (const element of document.querySelectorAll('main [id]')) {
    const { top, height } = element.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(element).scrollMarginTop) + 8;
    if (height > 0 && top <= line) place = element.id;
  }
  return place;
}

/** What every page does in the browser: theme, keeping one's place, a bar that leaves while one reads. */
export function startPage(): void {
  const root = document.documentElement;
  if (hasProfileFlag()) {
    import('@/stores/profile/show-shares').then(({ showShares }) => showShares()).catch((error: unknown) => console.warn('The share of known words could not be shown:', error));
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-theme-button]')) nextTheme();
    if (target?.closest('[data-reload]')) location.reload();
    const link = target?.closest<HTMLAnchorElement>('a[data-keep-place]');
    if (!link) return;
    link.search = location.search;
    const place = window.scrollY > 0 ? placeInView() : null;
    // Not that of an earlier press either.
    link.hash = place ?? '';
  };
  // The bar leaves while someone reads on, not when a link or a script moves the page.
  let last = window.scrollY;
  let movedByHand = 0;
  const onHand = (event: Event) => {
    movedByHand = event.timeStamp;
  };
  const onScroll = (event: Event) => {
    const now = window.scrollY;
    if (Math.abs(now - last) < 8) return;
    const away = now > last && now > 120 && event.timeStamp - movedByHand < 500;
    root.toggleAttribute('data-bar-away', away);
    last = now;
  };
  // From the memory of the browser it comes as it was left.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && showKept();
  window.addEventListener('pageshow', onShow);
  document.addEventListener('click', onClick);
  document.addEventListener('scroll', onScroll, { passive: true });
  for (const type of ['wheel', 'touchmove'] as const) document.addEventListener(type, onHand, { passive: true });
}
