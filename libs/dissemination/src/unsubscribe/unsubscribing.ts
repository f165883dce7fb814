import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { DomainError } from '@digital-customs/contracts';

export interface Secret {
  _id: string;
  value: string;
}
export const secretSchema = new Schema(
  { _id: String, value: String },
  { versionKey: false, autoIndex: false, collection: 'secrets' },
);

/** What a link ends: the mails of what is followed, or the newsletter. */
export type Ended = 'digest' | 'newsletter';

/** Signs who a link in a mail speaks for, so that nobody ends the mails of another by guessing. Links do not expire: a mail may be old. */
@Injectable()
export class Unsubscribing {
  private secret: Promise<string> | undefined;

  constructor(@InjectModel('Secret', 'dissemination') @Inject() private readonly model: Model<Secret>) {}

  async tokenFor(reader: string, ended: Ended): Promise<string> {
    const said = Buffer.from(JSON.stringify([reader, ended])).toString('base64url');
    return `${said}.${await this.sign(said)}`;
  }

  /** Throws unsubscribe-invalid for a token that was not signed here. */
  async read(token: string): Promise<{ reader: string; ended: Ended }> {
    const [said = '', signature = '', ...more] = token.split('.');
    const [given, own] = [Buffer.from(signature), Buffer.from(await this.sign(said))];
    if (more.length > 0 || given.length !== own.length || !timingSafeEqual(given, own))
      throw new DomainError(
        'dissemination.unsubscribe-invalid',
        'Open the link of the mail anew, or sign in and choose what you follow.',
      );
    const [reader, ended] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [string, Ended];
    return { reader, ended };
  }

  private async sign(said: string): Promise<string> {
    this.secret ??= this.kept();
    this.secret.catch(() => (this.secret = undefined));
    return createHmac('sha256', await this.secret)
      .update(said)
      .digest('base64url');
  }

  /** Made once and kept with the data, so that all processes have the same. */
  private async kept(): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.model.collection.insertOne({ _id: 'unsubscribe', value } as never).catch((error: { code?: number }) => {
      if (error.code !== 11000) throw error;
    });
    return (await this.model.findById('unsubscribe').lean<Secret>().exec())!.value;
  }
}
