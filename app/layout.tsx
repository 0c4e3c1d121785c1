import type { ReactNode } from 'react';

/** Pages have their document from `[locale]/layout.tsx`; this one is for what has no language, see `not-found.tsx`. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
