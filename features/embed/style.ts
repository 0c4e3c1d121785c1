/** The whole style of the page that other sites frame: it loads nothing. Colours and faces are those of `app/globals.css`. */
export const embedStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fbf8f1,#171613);--ink:light-dark(#211c16,#e5dfd3);--soft:light-dark(#655c50,#a89f91);--rule:light-dark(#ddd5c6,#3a362f);--indigo:light-dark(#22427a,#a3bcea);
--mincho:'Hiragino Mincho ProN','Yu Mincho',YuMincho,'Noto Serif CJK JP','Noto Serif JP',serif;--serif:'Iowan Old Style',Palatino,'Palatino Linotype','Noto Serif',Georgia,'Yu Mincho','Noto Serif CJK JP',serif;--sans:'Hiragino Sans','Yu Gothic UI','Noto Sans CJK JP','Noto Sans JP',system-ui,sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0;padding:1rem 1.25rem .5rem;line-break:strict;overflow-wrap:break-word}
.text{display:grid;gap:.75rem 2rem}
blockquote,p,h1{margin:0}
blockquote[lang=ja]{font:1.0625rem/2 var(--mincho)}
blockquote[lang=en]{font:1rem/1.65 var(--serif)}
blockquote p+p{margin-top:.6em}
blockquote[lang=ja] p{text-align:justify}
rt{font-size:.5em;color:var(--soft)}
footer{margin-top:.75rem;border-top:1px solid var(--rule);padding-top:.35rem;color:var(--soft);font:.8125rem/1.6 var(--sans)}
h1{font-size:inherit;font-weight:400}
a{color:var(--indigo);display:inline-flex;align-items:center;min-height:44px;text-decoration-thickness:1px;text-underline-offset:.2em}
a:focus-visible{outline:2px solid var(--indigo);outline-offset:2px}
@media (width>=38rem){.text{grid-template-columns:1fr 1fr}}
`.replaceAll('\n', '');
