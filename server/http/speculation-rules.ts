/**
 * What a browser may fetch before a link is followed: pages that are kept, when someone points at a link to one. Searches and citations are
 * made for each request, and have limits (costly-routes.ts).
 */
export const speculationRules = JSON.stringify({
  prefetch: [{
    where: {
      and: [
        { or: [{ href_matches: '/ja' }, { href_matches: '/en' }, { href_matches: '/ja/*' }, { href_matches: '/en/*' }] },
        { not: { or: ['/*/search*', '/*/read/*/cite*', '/*/read/*/download', '/*/embed/*'].map((path) => ({ href_matches: path })) } },
        // A press on a link of the text opens a card.
        { not: { selector_matches: '[download], [rel~="nofollow"], .edition a' } },
      ],
    },
    eagerness: 'moderate',
  }],
});

/** Where browsers get the rules: a page names it in its header, so that no page has to allow them by its policy. */
export const speculationRulesPath = '/client/speculation-rules.json';
