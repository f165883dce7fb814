import { fromBuffer, type ZipFile } from 'yauzl';

/**
 * Whether a ZIP file really unpacks to at most so many bytes: read entry by entry, whatever its directory claims.
 * `look` sees each piece on its way, with the entry’s name; what it throws ends the reading. Rejects what is no ZIP file.
 */
export function unpacksTo(
  bytes: Buffer,
  most: number,
  look: (name: string, chunk: Buffer) => void = () => undefined,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error);
      let left = most;
      zip.on('error', reject).on('end', () => resolve(true));
      zip.on('entry', (entry: Parameters<ZipFile['openReadStream']>[0]) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          stream.on('data', (chunk: Buffer) => {
            left -= chunk.length;
            try {
              if (left >= 0) return look(entry.fileName, chunk);
            } catch (refused) {
              reject(refused as Error);
            }
            stream.destroy();
            resolve(false);
          });
          stream.on('error', reject).on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  });
}
