import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { Clock } from '@digital-customs/platform';
import { type ListArguments, OaiError, type Verb } from './oai-request.js';

interface Key {
  _id: string;
  key: string;
}
export const harvestKeySchema = new Schema(
  { _id: String, key: String },
  { versionKey: false, autoIndex: false, collection: 'harvest-keys' },
);

/** How far a harvester has come in a list. */
export interface Resumption {
  verb: Verb;
  list: ListArguments;
  /** The last record that was sent. */
  after: { stamp: string; id: string };
  /** How many were sent, and how many there were at the beginning. */
  sent: number;
  total: number;
  /** ISO 8601. */
  expires: string;
}

const lifetime = 24 * 3_600_000;

/** Tokens that carry their list with them, signed: nothing is kept of a harvest, and none can be made up or lent to another list. */
@Injectable()
export class ResumptionTokens {
  private key: Promise<string> | undefined;

  constructor(
    @InjectModel('HarvestKey', 'dissemination') @Inject() private readonly model: Model<Key>,
    private readonly clock: Clock,
  ) {}

  async write(place: Omit<Resumption, 'expires'>): Promise<{ token: string; expires: string }> {
    const expires = new Date(this.clock.now().getTime() + lifetime).toISOString();
    const said = Buffer.from(JSON.stringify({ ...place, expires })).toString('base64url');
    return { token: `${said}.${await this.sign(said)}`, expires };
  }

  /** @throws OaiError badResumptionToken for one that was made up, has run out, or is of another verb's list. */
  async read(verb: Verb, token: string): Promise<Resumption> {
    const [said = '', signature = '', ...more] = token.split('.');
    const [given, own] = [Buffer.from(signature), Buffer.from(await this.sign(said))];
    if (more.length > 0 || given.length !== own.length || !timingSafeEqual(given, own)) throw refused();
    const place = JSON.parse(Buffer.from(said, 'base64url').toString()) as Resumption;
    if (place.verb !== verb || place.expires < this.clock.now().toISOString()) throw refused();
    return place;
  }

  private async sign(said: string): Promise<string> {
    this.key ??= this.kept();
    this.key.catch(() => (this.key = undefined));
    return createHmac('sha256', await this.key)
      .update(said)
      .digest('base64url');
  }

  /** Made once and kept with the data, so that all processes have the same. */
  private async kept(): Promise<string> {
    const key = randomBytes(32).toString('base64url');
    await this.model.collection
      .updateOne({ _id: 'resumption' } as never, { $setOnInsert: { key } }, { upsert: true })
      .catch((error: { code?: number }) => {
        if (error.code !== 11000) throw error;
      });
    return (await this.model.findById('resumption').lean<Key>().exec())!.key;
  }
}

const refused = () => new OaiError('badResumptionToken', 'The token is not of this list, or has run out: begin again.');
