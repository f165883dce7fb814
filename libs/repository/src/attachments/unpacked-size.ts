import { DomainError } from '@digital-customs/contracts';
import { fromBuffer, type ZipFile } from 'yauzl';

/** Bytes a ZIP file really unpacks to, read entry by entry; stops as soon as it is over `most`. What its directory claims is not believed. */
export function unpackedSize(bytes: Buffer, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const damaged = () =>
      reject(
        new DomainError(
          'repository.attachment-mislabelled',
          'The file is damaged. Save it again from the program that made it.',
        ),
      );
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return damaged();
      let total = 0;
      zip.on('error', damaged).on('end', () => resolve(total));
      zip.on('entry', (entry) => {
        addSize(
          zip,
          entry,
          (size) => ((total += size), total <= most),
          () => resolve(total),
          damaged,
        );
      });
      zip.readEntry();
    });
  });
}

type Entry = Parameters<ZipFile['openReadStream']>[0];

function addSize(zip: ZipFile, entry: Entry, add: (size: number) => boolean, tooMuch: () => void, damaged: () => void) {
  zip.openReadStream(entry, (error, stream) => {
    if (error) return damaged();
    stream.on('data', (chunk: Buffer) => {
      if (add(chunk.length)) return;
      stream.destroy();
      tooMuch();
    });
    stream.on('error', damaged).on('end', () => zip.readEntry());
  });
}
