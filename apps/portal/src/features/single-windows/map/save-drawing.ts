const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'paint-order'];

/** The drawing as a document of its own: its colours written into it, its title first and where it comes from last. */
export function drawingOf(svg: SVGSVGElement, title: string, source: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [shown, copied] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  shown.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = copied[index]!;
    for (const name of properties) {
      const value = style.getPropertyValue(name);
      // Addresses of patterns are resolved against the page; in a file of its own they are its own.
      if (value) target.setAttribute(name, value.replace(/url\("[^"#]*#([^"]+)"\)/, 'url(#$1)'));
    }
    for (const name of ['class', 'role', 'tabindex']) target.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 -40 ${width} ${height + 70}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + 70));
  const root = getComputedStyle(document.documentElement);
  const ink = root.getPropertyValue('--ink').trim();
  copy.prepend(
    part('rect', { x: 0, y: -40, width, height: height + 70, fill: root.getPropertyValue('--card').trim() }),
    part('text', { x: 12, y: -14, fill: ink, 'font-size': 18, 'font-family': 'sans-serif' }, title),
  );
  copy.append(part('text', { x: 12, y: height + 18, fill: ink, 'font-size': 10, 'font-family': 'sans-serif' }, source));
  return new XMLSerializer().serializeToString(copy);
}

function part(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** The drawing as a picture of twice its size. */
export async function pictureOf(drawing: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture could not be made'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
