/** Where a chosen theme is kept, and the root attribute that says it. */
export const themeKey = 'taiyaku.theme';

// Runs before the first paint. Storage can be forbidden; then the system's choice stands.
const script = `(function(r){r.dataset.js='';try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')r.dataset.theme=t}catch(e){}})(document.documentElement)`;

export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
