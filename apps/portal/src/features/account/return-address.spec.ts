import { returnAddress } from './return-address';

describe('the address to return to after signing in', () => {
  it('is the page that sent the reader there', () => {
    expect(returnAddress('/practices/rw-01/edit?language=fr#costs')).toBe('/practices/rw-01/edit?language=fr#costs');
  });
  it.each([
    null,
    '',
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    'javascript:alert(1)',
    '/sign-in?to=/x',
  ])('is the search page when it was given as %s', (given) => {
    expect(returnAddress(given)).toBe('/');
  });
});
