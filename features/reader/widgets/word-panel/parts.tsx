/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { pageCopy } from '../ui/page-copy';

/** Japanese words, whatever the page's own language is. */
export function Japanese({ children, className }: { readonly children: ComponentChildren; readonly className?: string }) {
  return <span lang="ja" translate={false} className={className}>{children}</span>;
}

/** A part of the panel with its heading. */
export function Part({ className, heading, children }: { readonly className: string; readonly heading: string; readonly children: ComponentChildren }) {
  return <section className={className}><h4>{heading}</h4>{children}</section>;
}

/** A part of the panel with what an entry at the foot of the page says, under a heading of the panel's. */
export function EntryPart({ className, heading, entry }: { readonly className: string; readonly heading: string; readonly entry: Element }) {
  const name = entry.querySelector('h3');
  return (
    <Part className={`${className} entry`} heading={heading}>
      <p className="name">{pageCopy(name?.childNodes ?? [])}</p>
      {pageCopy([...entry.childNodes].filter((node) => node !== name))}
    </Part>
  );
}
