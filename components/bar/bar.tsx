import type { ReactNode } from 'react';
import styles from './bar.module.css';

export interface BarLink {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

export interface BarProps {
  readonly tools: ReactNode;
  readonly label: string;
  /** Opens, on a phone, what does not fit beside the tools. */
  readonly menu: string;
  readonly home: { readonly href: string; readonly text: string };
  readonly links: readonly BarLink[];
  readonly otherLocale: { readonly href: string; readonly text: string; readonly hint: string; readonly lang: string };
  readonly theme: { readonly label: string; readonly system: string; readonly light: string; readonly dark: string; readonly sepia: string };
}

/**
 * The one quiet bar: above the page, on a phone one row below it. There the tools of a page leave no room for the way to other
 * pages, which waits in a menu (a popover, which needs no script). Its links are plain, so that nothing is prefetched.
 */
export function Bar({ tools, label, menu, home, links, otherLocale, theme }: BarProps) {
  return (
    <header className={styles.bar}>
      <a className={styles.home} href={home.href}>
        {home.text}
      </a>
      {tools && (
        <>
          <div className={styles.tools}>{tools}</div>
          <button className={styles.menu} type="button" popoverTarget="site">
            {menu}
          </button>
        </>
      )}
      <div id="site" className={styles.site} popover={tools ? 'auto' : undefined}>
        <nav className={styles.links} aria-label={label}>
          {links.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.text}
            </a>
          ))}
        </nav>
        <a
          href={otherLocale.href}
          hrefLang={otherLocale.lang}
          title={otherLocale.hint}
          data-keep-place=""
        >
          {/* Its hint speaks the language of the page. */}
          <span lang={otherLocale.lang}>{otherLocale.text}</span>
        </a>
        <button className={styles.theme} type="button" data-theme-button="">
          <span className={styles.themeLabel}>{theme.label} </span>
          <span className={styles.system}>{theme.system}</span>
          <span className={styles.light}>{theme.light}</span>
          <span className={styles.dark}>{theme.dark}</span>
          <span className={styles.sepia}>{theme.sepia}</span>
        </button>
      </div>
    </header>
  );
}
