import type { PageHead } from '@digital-customs/contracts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** JSON inside a page: no text of it may end the element that it stands in, or begin a comment. */
const asData = (data: unknown) =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * The portal's page with what a record says of itself in its head: for whoever does not run the page. The data block is
 * not a script, so the policy that allows no inline scripts leaves it alone.
 */
export function withHead(page: string, head: PageHead): string {
  const { title, description, language, canonical, alternates, data } = head;
  const links = [
    `<link rel="canonical" href="${escaped(canonical)}" />`,
    ...alternates.map(
      ({ language: code, url }) => `<link rel="alternate" hreflang="${escaped(code)}" href="${escaped(url)}" />`,
    ),
    `<meta property="og:title" content="${escaped(title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    `<meta property="og:url" content="${escaped(canonical)}" />`,
    `<script type="application/ld+json">${asData(data)}</script>`,
  ];
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escaped(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)} · Digital Customs</title>`)
    .replace(
      /<meta\s+name="description"\s+content="[^"]*"/,
      () => `<meta name="description" content="${escaped(description || title)}"`,
    )
    .replace('</head>', () => `    ${links.join('\n    ')}\n  </head>`);
}
