import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { FileBucket } from '@digital-customs/platform';

/** The attachments of practices and innovations. */
@Injectable()
export class FileStore extends FileBucket {
  constructor(@InjectConnection('repository') connection: Connection) {
    super(connection, 'attachments', 'repository.attachment-not-found');
  }
}
