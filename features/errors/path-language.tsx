import { routing } from '@/i18n/routing';

// Before the first paint: the language of the path on the root element, see errors.module.css.
const script = `(function(m){if(m)document.documentElement.lang=document.documentElement.dataset.only=m[1]})(/^\\/(${routing.locales.join('|')})(\\/|$)/.exec(location.pathname))`;

export function PathLanguageScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
