'use client';

export function Again({ label }: { readonly label: string }) {
  return <button type="button" onClick={() => location.reload()}>{label}</button>;
}
