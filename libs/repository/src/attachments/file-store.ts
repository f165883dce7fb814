import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection } from 'mongoose';
import { type Attachment, DomainError } from '@digital-customs/contracts';

/** Keeps the bytes of attachments in GridFS, beside the practices, so that one backup holds both. */
@Injectable()
export class FileStore {
  private readonly bucket: mongoose.mongo.GridFSBucket;

  constructor(@InjectConnection('repository') connection: Connection) {
    this.bucket = new mongoose.mongo.GridFSBucket(connection.db!, { bucketName: 'attachments' });
  }

  /** Stores a file whole before it is named anywhere; one that no practice names is harmless. */
  async save(name: string, type: string, bytes: Buffer): Promise<Attachment> {
    const id = randomUUID();
    await pipeline(
      Readable.from([bytes]),
      this.bucket.openUploadStreamWithId(id as never, name, { metadata: { type } }),
    );
    return { id, name, type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  async open(id: string): Promise<Readable> {
    const [file] = await this.bucket.find({ _id: id as never }).toArray();
    if (!file) throw new DomainError('repository.attachment-not-found', 'The file is not there.');
    return this.bucket.openDownloadStream(id as never);
  }
}
