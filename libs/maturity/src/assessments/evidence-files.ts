import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { FileBucket } from '@digital-customs/platform';

/** Files that Members keep as evidence of their answers. */
@Injectable()
export class EvidenceFiles extends FileBucket {
  constructor(@InjectConnection('maturity') connection: Connection) {
    super(connection, 'evidence', 'maturity.file-not-found');
  }
}
