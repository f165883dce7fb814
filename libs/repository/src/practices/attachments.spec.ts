import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { deflateRawSync } from 'node:zlib';
import { RepositoryModule } from '../repository.module.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('attachments', () => {
  let test: TestApp;
  let id: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    const content = { texts: { en: { title: 'A practice', summary: 'In short.' } }, themes: ['e-services'] };
    id = (await test.send('POST', '/api/practices', { as: people.contributor, body: { content } })).body.id;
  });
  afterAll(() => test.close());

  const upload = (name: string, bytes: Buffer, as: (typeof people)[keyof typeof people] = people.contributor) => {
    const body = Buffer.concat([
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n--b--\r\n'),
    ]);
    return test.send('POST', `/api/practices/${id}/attachments`, {
      as,
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
  };

  it('takes a file by what is in it and gives it back as a download, whole and with a safe name', async () => {
    const answer = await upload('Décret n° 7 %.pdf', pdf);
    expect(answer.status).toBe(201);
    const [file] = answer.body.revision.attachments;
    expect(file).toMatchObject({ name: 'Décret n° 7 %.pdf', type: 'application/pdf', size: pdf.length });
    const download = await test.app.inject({
      method: 'GET',
      url: `/api/practices/${id}/attachments/${file.id}`,
      headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(people.approver)) },
    });
    expect(download.rawPayload.equals(pdf)).toBe(true);
    expect(download.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(String(download.headers['content-disposition'])).toMatch(
      /^attachment; filename="[ -~]*"; filename\*=UTF-8''/,
    );
    expect((await test.send('GET', `/api/practices/${id}/attachments/${file.id}`)).body.code).toBe(
      'repository.attachment-not-found',
    );
  });

  it.each([
    [
      'a page of HTML named as a PDF',
      'report.pdf',
      Buffer.from('<html><script>alert(1)</script></html>'),
      415,
      'repository.attachment-mislabelled',
    ],
    ['an image named as a PDF', 'photo.pdf', png, 415, 'repository.attachment-mislabelled'],
    ['a script', 'run.sh', Buffer.from('#!/bin/sh\necho hello\n'), 415, 'repository.attachment-type'],
    ['an empty file', 'empty.pdf', Buffer.alloc(0), 415, 'repository.attachment-mislabelled'],
    [
      'a file over 20 MB',
      'large.pdf',
      Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]),
      413,
      'repository.attachment-too-large',
    ],
  ])('refuses %s', async (_, name, bytes, status, code) => {
    expect(await upload(name, bytes)).toMatchObject({ status, body: { code } });
  });

  it('refuses an office file that unpacks to far more than it holds, whatever its directory claims', async () => {
    expect(await upload('bomb.docx', officeFile(Buffer.alloc(60 * 1024 * 1024)))).toMatchObject({
      status: 422,
      body: { code: 'repository.attachment-unsafe' },
    });
    expect((await upload('letter.docx', officeFile(Buffer.from('<w:document/>')))).status).toBe(201);
  });

  it('takes a file out again, and leaves other Members’ practices alone', async () => {
    const file = (await upload('plan.png', png)).body.revision.attachments.at(-1);
    expect((await upload('plan.png', png, people.neighbour)).body.code).toBe('repository.not-your-member');
    expect(
      (await test.send('DELETE', `/api/practices/${id}/attachments/${file.id}`, { as: people.neighbour })).body.code,
    ).toBe('repository.not-your-member');
    const after = await test.send('DELETE', `/api/practices/${id}/attachments/${file.id}`, { as: people.contributor });
    expect(after.body.revision.attachments.map(({ id }: { id: string }) => id)).not.toContain(file.id);
  });
});

/** A DOCX with one large entry, written by hand so that its sizes can be anything. */
function officeFile(content: Buffer): Buffer {
  const types = Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  const entries = [
    ['[Content_Types].xml', types],
    ['word/document.xml', content],
  ] as const;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of entries) {
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 10);
    centrals.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        Buffer.from([20, 0]),
        head,
        Buffer.alloc(2),
        place.subarray(4, 12),
        place.subarray(10, 14),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
