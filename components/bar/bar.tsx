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
  readonly home: { readonly href: string; readonly text: string };
  readonly links: readonly BarLink[];
  readonly otherLocale: { readonly href: string; readonly text: string; readonly hint: string; readonly lang: string };
  readonly theme: { readonly label: string; readonly system: string; readonly light: string; readonly dark: string; readonly sepia: string };
}

/** The one quiet bar: above the page, on a phone below it. Its links are plain, so that nothing is prefetched. */
export function Bar({ tools, label, home, links, otherLocale, theme }: BarProps) {
  return (
    <header className={styles.bar}>
      <a className={styles.home} href={home.href}>
        {home.text}
      </a>
      {tools && <div className={styles.tools}>{tools}</div>}
      <nav className={styles.links} aria-label={label}>
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.text}
          </a>
        ))}
      </nav>
      <a
        href={otherLocale.href}
        lang={otherLocale.lang}
        hrefLang={otherLocale.lang}
        title={otherLocale.hint}
        data-keep-place=""
      >
        {otherLocale.text}
      </a>
      <button className={styles.theme} type="button" data-theme-button="">
        <span className={styles.themeLabel}>{theme.label} </span>
        <span className={styles.system}>{theme.system}</span>
        <span className={styles.light}>{theme.light}</span>
        <span className={styles.dark}>{theme.dark}</span>
        <span className={styles.sepia}>{theme.sepia}</span>
      </button>
    </header>
  );
}
