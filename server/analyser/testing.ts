import type { Token } from '@/domain/japanese/token';

/** `[位|い]` is a reading over its characters: what a page shows, on one line. */
export function showRuby({ surface, span, ruby }: Token): string {
  let shown = '';
  let at = 0;
  for (const one of ruby) {
    const start = one.span.start - span.start;
    const end = one.span.end - span.start;
    shown += `${surface.slice(at, start)}[${surface.slice(start, end)}|${one.reading}]`;
    at = end;
  }
  return shown + surface.slice(at);
}
