import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { ReadMark } from '@digital-customs/contracts';

/** How far a person has read: everything up to a moment, and single entries after it. */
export interface ReadMarksOf {
  _id: string;
  upTo?: string;
  entries?: string[];
}

export const readMarksSchema = new Schema(
  { _id: String, upTo: String, entries: { type: Schema.Types.Mixed } },
  { versionKey: false, autoIndex: false, collection: 'read-marks' },
);

/** Single entries remembered beside the moment. */
const remembered = 1_000;

@Injectable()
export class ReadMarks {
  constructor(@InjectModel('ReadMarks', 'dissemination') @Inject() private readonly model: Model<ReadMarksOf>) {}

  async of(person: string): Promise<ReadMarksOf> {
    return (await this.model.findById(person).lean<ReadMarksOf>().exec()) ?? { _id: person };
  }

  /** A moment only moves forward, and forgets the entries before it. */
  async mark(person: string, { entries, upTo }: ReadMark): Promise<void> {
    const before = await this.of(person);
    const to = [before.upTo ?? '', upTo ?? ''].sort().at(-1)!;
    const kept = [...new Set([...(before.entries ?? []), ...entries])].filter((entry) => momentOf(entry) > to);
    await this.model.collection.updateOne(
      { _id: person as never },
      { $set: { ...(to && { upTo: to }), entries: kept.slice(-remembered) } } as never,
      { upsert: true },
    );
  }
}

/** An entry is a record and the moment of its news: news of the same record later is another entry. */
export const entryId = ({ _id, changedAt }: { _id: string; changedAt: string }) => `${_id}@${changedAt}`;
const momentOf = (entry: string) => entry.slice(entry.lastIndexOf('@') + 1);

export const isRead = (marks: ReadMarksOf, item: { _id: string; changedAt: string }) =>
  item.changedAt <= (marks.upTo ?? '') || (marks.entries ?? []).includes(entryId(item));
