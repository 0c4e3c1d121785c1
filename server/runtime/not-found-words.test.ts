import { expect, it } from 'vitest';
import { withNotFoundWords } from './not-found-words.mjs';

const notFound = '<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/></head><body><main><h1>ない $& 頁</h1></main><script>1</script></body></html>';
const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>2</script></body></html>';

it('gives an empty document words for those without a script', () => {
  expect(withNotFoundWords(empty, notFound)).toBe(
    '<!DOCTYPE html><html id="__next_error__"><head></head><body><noscript><link rel="stylesheet" href="/a.css"/><div><h1>ない $& 頁</h1></div></noscript><script>2</script></body></html>',
  );
});

it('shows what a person chose on the root element again when a script has cleared it', () => {
  const withSettings = notFound.replace('</head>', '<script>(function(r){r.dataset.js=""})(document.documentElement)</script></head>');
  expect(withNotFoundWords(empty, withSettings)).toContain(
    `<body><script>(function(r,f){f();new MutationObserver(f).observe(r,{attributeFilter:['data-js']})})(document.documentElement,function(){if(!('js' in document.documentElement.dataset))(function(r){r.dataset.js=""})(document.documentElement)})</script><noscript>`,
  );
});

it('leaves alone a document that has words, and does without a page that has none', () => {
  const whole = empty.replace(' id="__next_error__"', '');
  expect(withNotFoundWords(whole, notFound)).toBe(whole);
  expect(withNotFoundWords(empty, '<html></html>')).toBe(empty);
});
