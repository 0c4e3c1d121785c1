import { afterEach, expect, it, vi } from 'vitest';
import { showKept } from './root-settings';
import { viewKey } from './view-key';

/** The settings on the root element, of a page that comes back with `before` while `kept` is what another page has kept since. */
function shown(before: Record<string, string>, kept: string, search = ''): Record<string, string> {
  const dataset = { ...before };
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('location', { search });
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === viewKey ? kept : null) });
  showKept();
  return dataset;
}

afterEach(() => vi.unstubAllGlobals());

it('shows a page that comes back as it has been chosen meanwhile, and what its address says as before', () => {
  expect(shown({ theme: 'light', size: '5' }, 'theme=dark')).toEqual({ theme: 'dark' });
  expect(shown({ layout: 'ja' }, 'theme=dark&layout=side', '?layout=ja&view=edited')).toEqual({ theme: 'dark', layout: 'ja' });
  expect(shown({ js: '', theme: 'dark' }, '')).toEqual({ js: '' });
  expect(shown({ theme: 'dark' }, 'theme=dark', '?theme=system')).toEqual({});
});
