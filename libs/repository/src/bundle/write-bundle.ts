import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Attachment, Bundle } from '@digital-customs/contracts';
import type { Source } from './bundle-sources.js';

export interface Written {
  files: Bundle['files'];
  attachments: number;
  /** Ids by source. */
  ids: Record<string, string[]>;
}

/** Records of one script of the page: a browser reads no other files beside a page that it opened from a disk. */
const perScript = 200;
const licence = {
  en: 'Free to reuse with the source named: the Member, the title and the address of the record.',
  fr: 'Libre de réutilisation en nommant la source : le Membre, le titre et l’adresse de la fiche.',
};

/**
 * Everything as one ZIP file, written while it is read: JSON Lines by type, attachments, the page that reads them offline, a
 * manifest and `SHA256SUMS` for `sha256sum -c`. `written` is whole once the stream has ended.
 */
export async function writeBundle(
  sources: readonly Source[],
  openAttachment: (id: string) => Promise<Readable>,
  at: Date,
  address: string,
): Promise<{ stream: Readable; written: Written }> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const sums: Bundle['files'] = [];
  const written: Written = { files: [], attachments: 0, ids: {} };
  const attached: { path: string; file: Attachment }[] = [];
  const lines: unknown[] = [];

  /** An entry that is begun when its turn comes, one after the other, and counted on its way. */
  const add = (
    path: string,
    content: () => AsyncIterable<Buffer | string>,
    records: () => number | null = () => null,
  ) =>
    zip.addReadStreamLazy(path, { mtime: at }, (done) => {
      const stream = Readable.from(counted(path, content(), records), { objectMode: false });
      stream.on('error', (error) => out.destroy(error));
      done(null, stream);
    });
  async function* counted(path: string, content: AsyncIterable<Buffer | string>, records: () => number | null) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      size += bytes.length;
      yield bytes;
    }
    sums.push({ path, size, sha256: hash.digest('hex'), records: records() });
  }

  for (const source of sources) {
    const ids = (written.ids[source.name] = [] as string[]);
    add(
      `records/${source.name}.jsonl`,
      () => recordsOf(source, ids, lines, attached),
      () => ids.length,
    );
  }
  // What follows is known once the records are written: it is asked for when its turn comes.
  zip.addReadStreamLazy('data/index.js', { mtime: at }, (done) => {
    written.files = [...sums];
    written.attachments = attached.length;
    for (const { path, file } of attached) add(path, async function* () { yield* await openAttachment(file.id); }); // prettier-ignore
    for (const source of sources) scriptsOf(source, written.ids[source.name]!.length);
    add('index.html', async function* () { yield await readFile(new URL('../../data/reader.html', import.meta.url)); }); // prettier-ignore
    add('manifest.json', async function* () {
      yield JSON.stringify({ format: 'digital-customs-bundle/1', madeAt: at.toISOString(), address, licence, files: [...sums] }, null, 2); // prettier-ignore
    });
    add('SHA256SUMS', async function* () { yield sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''); }); // prettier-ignore
    zip.end();
    const stream = Readable.from(
      counted('data/index.js', index(), () => null),
      { objectMode: false },
    );
    stream.on('error', (error) => out.destroy(error));
    done(null, stream);
  });
  return { stream: out, written };

  async function* index() {
    yield `repository.index(${inScript({ madeAt: at.toISOString(), address, licence })},[\n`;
    for (const [number, line] of lines.entries()) yield `${number ? ',' : ''}${inScript(line)}\n`;
    yield ']);\n';
  }

  function scriptsOf(source: Source, count: number) {
    const records = source.records()[Symbol.asyncIterator]();
    for (let from = 0; from < count; from += perScript) {
      const path = `data/${source.name}-${from / perScript + 1}.js`;
      add(path, async function* () {
        yield `repository.records(${JSON.stringify(path)},[\n`;
        for (let number = 0; number < perScript; number++) {
          const { value, done } = await records.next();
          if (done) break;
          yield `${number ? ',' : ''}${inScript({ id: source.line(value as never).id, record: value as unknown })}\n`;
        }
        yield ']);\n';
      });
    }
  }
}

async function* recordsOf(
  source: Source,
  ids: string[],
  lines: unknown[],
  attached: { path: string; file: Attachment }[],
): AsyncGenerator<string> {
  for await (const record of source.records()) {
    const line = source.line(record as never);
    const script = `data/${source.name}-${Math.floor(ids.length / perScript) + 1}.js`;
    ids.push(line.id);
    const files = (source.attachments?.(record as never) ?? []).map((file) => ({
      path: `attachments/${safe(line.id)}/${file.id.slice(0, 8)}-${safe(file.name)}`,
      file,
    }));
    attached.push(...files);
    lines.push({
      type: source.name,
      script,
      ...line,
      files: files.map(({ path, file: { name } }) => ({ path, name })),
    });
    yield `${JSON.stringify(record)}\n`;
  }
}

/** JSON that a script can hold, whatever is in it. */
const inScript = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
/** A name that every file system takes. */
const safe = (name: string) => name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '').slice(-100) || 'file'; // prettier-ignore
