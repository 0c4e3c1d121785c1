/*
 * Runs before the first paint, right after the list: an address with `?q=` shows its lines and nothing that would go
 * away again. It folds and matches as `matchesFilter` does; the test holds the two together.
 */
export const filterScript = `(function(q){if(!q)return;var i=document.getElementById('filter');if(i)i.value=q;
function f(t){return t.normalize('NFKC').toLowerCase().normalize('NFD').replace(/(?<=\\p{Script=Latin})\\p{M}+/gu,'').normalize('NFC').replace(/[\\u30a1-\\u30f6]/g,function(k){return String.fromCharCode(k.charCodeAt(0)-96)}).replace(/[^\\p{L}\\p{N}\\p{M}]/gu,'')}
var w=q.split(/[\\s\\u3000]+/u).map(f);
document.querySelectorAll('[data-find]').forEach(function(l){l.hidden=!w.every(function(x){return l.dataset.find.includes(x)})});
document.querySelectorAll('[data-group]').forEach(function(g){g.hidden=!g.querySelector('[data-find]:not([hidden])')})})(new URLSearchParams(location.search).get('q'))`;

export function FilterScript() {
  return <script dangerouslySetInnerHTML={{ __html: filterScript }} />;
}
