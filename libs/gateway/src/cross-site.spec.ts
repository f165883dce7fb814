import { isSameOrigin } from './cross-site.js';

describe('where a request comes from', () => {
  it.each([
    ['the portal, told by the browser', { 'sec-fetch-site': 'same-origin' }, true],
    ['the address bar', { 'sec-fetch-site': 'none' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }, false],
    [
      'another site that claims the right origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://dc.example' },
      false,
    ],
    ['the portal, told by its origin', { origin: 'http://dc.example' }, true],
    ['another port', { origin: 'http://dc.example:8080' }, false],
    ['another origin', { origin: 'https://evil.example' }, false],
    ['an origin that is kept back', { origin: 'null' }, false],
    ['no browser', {}, true],
  ])('is judged for %s', (_, headers, expected) => {
    expect(isSameOrigin({ host: 'dc.example', ...headers })).toBe(expected);
  });

  it('is the portal at its public address, behind a proxy that names another host', () => {
    expect(isSameOrigin({ host: 'inside:3000', origin: 'https://dc.example' }, 'https://dc.example')).toBe(true);
    expect(isSameOrigin({ host: 'inside:3000', origin: 'http://dc.example' }, 'https://dc.example')).toBe(false);
  });
});
