import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import { type Attachment, DomainError, type ProblemCode } from '@digital-customs/contracts';

/** Keeps the bytes of files in GridFS, in the service's own database, so that one backup holds both. */
export class FileBucket {
  private readonly bucket: mongoose.mongo.GridFSBucket;

  constructor(
    connection: Connection,
    bucketName: string,
    private readonly notFound: ProblemCode,
  ) {
    this.bucket = new mongoose.mongo.GridFSBucket(connection.db!, { bucketName });
  }

  /** Stores a file whole before it is named anywhere; one that nothing names is harmless. */
  async save(name: string, type: string, bytes: Buffer): Promise<Attachment> {
    const id = randomUUID();
    await pipeline(
      Readable.from([bytes]),
      this.bucket.openUploadStreamWithId(id as never, name, { metadata: { type } }),
    );
    return { id, name, type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** The same for a file that is made while it is stored, however large. One that breaks off leaves nothing behind. */
  async saveStream(name: string, type: string, bytes: Readable): Promise<Attachment> {
    const id = randomUUID();
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    await pipeline(bytes, measured, this.bucket.openUploadStreamWithId(id as never, name, { metadata: { type } }));
    return { id, name, type, size, sha256: hash.digest('hex') };
  }

  /** The bytes of a file, from `start` up to `end`, which is left out; all of them unless given. */
  async open(id: string, part: { start?: number; end?: number } = {}): Promise<Readable> {
    if (!(await this.has(id))) throw new DomainError(this.notFound, 'The file is not there.');
    return this.bucket.openDownloadStream(id as never, part);
  }

  /** For a file that nothing names any more; one that is gone already is fine. */
  async remove(id: string): Promise<void> {
    if (await this.has(id)) await this.bucket.delete(id as never);
  }

  private async has(id: string): Promise<boolean> {
    const found = await this.bucket.find({ _id: id as never }).toArray();
    return found.length > 0;
  }
}
