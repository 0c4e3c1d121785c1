import { notFound } from 'next/navigation';

// Not kept: there is no end to the addresses that lead nowhere.
export const dynamic = 'force-dynamic';

/** Without this route, an unknown address would not be answered in the language of its path. */
export default function UnknownPage() {
  notFound();
}
