import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { type ImportRow, type ImportRowState, importRowStates } from '@digital-customs/contracts';

/** A row as it lies in the store, with its import. */
export interface KeptRow extends ImportRow {
  _id: string;
  import: string;
}

const mixed = { type: Schema.Types.Mixed };
export const importRowSchema = new Schema(
  {
    _id: String,
    import: String,
    row: Number,
    state: String,
    title: String,
    summary: String,
    language: String,
    cells: mixed,
    problems: mixed,
    near: mixed,
    choice: String,
    draft: String,
  },
  { minimize: false, versionKey: false, autoIndex: false, collection: 'import-rows' },
);
importRowSchema.index({ import: 1, row: 1 });
importRowSchema.index({ import: 1, state: 1, row: 1 });

const batch = 500;

/** The rows of imports. */
@Injectable()
export class ImportRows implements OnApplicationBootstrap {
  constructor(@InjectModel('ImportRow', 'repository') private readonly model: Model<KeptRow>) {}

  async onApplicationBootstrap() {
    await this.model.createIndexes();
  }

  async add(id: string, rows: readonly ImportRow[]): Promise<void> {
    const kept = rows.map((row) => ({ ...row, _id: `${id}:${row.row}`, import: id }));
    for (let from = 0; from < kept.length; from += batch)
      await this.model.collection.insertMany(kept.slice(from, from + batch) as never[]);
  }

  /** Replaces what is kept of these rows. */
  async replace(id: string, rows: readonly ImportRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += batch)
      await this.model.collection.bulkWrite(
        rows.slice(from, from + batch).map(({ row, ...set }) => ({
          updateOne: { filter: { _id: `${id}:${row}` as never }, update: { $set: set } },
        })),
      );
  }

  /** In order, after a row; of these states, or all. */
  page(id: string, states: readonly ImportRowState[] | undefined, after: number, limit: number): Promise<ImportRow[]> {
    return this.model
      .find({ import: id, row: { $gt: after }, ...(states && { state: { $in: states } }) }, { _id: 0, import: 0 })
      .sort({ row: 1 })
      .limit(limit)
      .lean<ImportRow[]>()
      .exec();
  }

  one(id: string, row: number): Promise<ImportRow | null> {
    return this.model.findById(`${id}:${row}`, { _id: 0, import: 0 }).lean<ImportRow>().exec();
  }

  async drafted(id: string, rows: readonly number[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: rows.map((row) => `${id}:${row}`) } }, { $set: { state: 'drafted' } });
  }

  async counts(id: string): Promise<Record<ImportRowState, number>> {
    const found = await Promise.all(
      importRowStates.map(async (state) => [state, await this.model.countDocuments({ import: id, state })] as const),
    );
    return Object.fromEntries(found) as Record<ImportRowState, number>;
  }

  async discard(id: string): Promise<void> {
    await this.model.deleteMany({ import: id });
  }
}
