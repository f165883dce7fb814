import type { PageHead } from '@digital-customs/contracts';
import { withHead } from './page-head.js';

const page = `<!doctype html>
<html lang="en"><head>
<meta
  name="description"
  content="Digital practices"
/>
<title>Digital Customs</title></head><body></body></html>`;

const head = (more: Partial<PageHead> = {}): PageHead => ({
  title: 'Drones',
  description: 'At the border',
  language: 'fr',
  canonical: 'https://dc.example/practices/p1?lang=fr',
  alternates: [{ language: 'en', url: 'https://dc.example/practices/p1?lang=en&x' }],
  data: { '@type': 'Article' },
  ...more,
});

describe('the head of a record’s page', () => {
  it('says title, description, language and where else it is read', () => {
    const html = withHead(page, head());
    expect(html).toContain('<title>Drones · Digital Customs</title>');
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('<meta name="description" content="At the border"');
    expect(html).toContain('<link rel="canonical" href="https://dc.example/practices/p1?lang=fr" />');
    expect(html).toContain('hreflang="en" href="https://dc.example/practices/p1?lang=en&amp;x"');
  });

  it('lets no text out of its place, and keeps the data as it is', () => {
    const nasty = `</title></script><script>alert(1)</script><!-- $& $1 " ' \u2028`;
    const html = withHead(page, head({ title: nasty, description: nasty, data: { name: nasty } }));
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
    expect(JSON.parse(json)).toEqual({ name: nasty });
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });
});
