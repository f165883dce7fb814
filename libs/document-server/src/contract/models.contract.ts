import { Schema, Types } from 'mongoose';
import type { Checks } from './bench.js';

interface Practice {
  title: string;
  member: string;
  year?: number;
  tags: string[];
  contact?: { name: string; mail: string };
  createdAt?: Date;
}

const practice = () =>
  new Schema<Practice>(
    {
      title: { type: String, required: true },
      member: { type: String, index: true },
      year: Number,
      tags: [String],
      contact: { name: String, mail: String },
    },
    { timestamps: true },
  );

export const modelChecks: Checks = (bench) => {
  const model = () => {
    const name = bench().name();
    return bench().connection.model<Practice>(name, practice(), name);
  };

  it('creates a document and reads it back with its defaults and times', async () => {
    const Model = model();
    const made = await Model.create({ title: 'Single Window', member: 'RW' });
    const read = await Model.findById(made._id);
    expect(read?.title).toBe('Single Window');
    expect(read?.tags).toEqual([]);
    expect(read?.createdAt).toBeInstanceOf(Date);
  });

  it('reads lean documents as plain objects', async () => {
    const Model = model();
    await Model.create({ title: 'Risk', member: 'KE', contact: { name: 'A', mail: 'a@b' } });
    const read = await Model.findOne({ member: 'KE' }).lean();
    expect(read).toMatchObject({ title: 'Risk', contact: { name: 'A', mail: 'a@b' }, __v: 0 });
    expect(read?._id).toBeInstanceOf(Types.ObjectId);
  });

  it('saves only what was changed in a document', async () => {
    const Model = model();
    const made = await Model.create({ title: 'One', member: 'FR', year: 2016 });
    await Model.updateOne({ _id: made._id }, { year: 2017 });
    made.title = 'Two';
    await made.save();
    expect(await Model.findById(made._id).lean()).toMatchObject({ title: 'Two', year: 2017 });
  });

  it('pushes to an array of a loaded document and counts its version up', async () => {
    const Model = model();
    const made = await Model.create({ title: 'Tags', member: 'FR', tags: ['a', 'b'] });
    made.tags.push('c');
    await made.save();
    const read = await Model.findById(made._id).lean();
    expect(read?.tags).toEqual(['a', 'b', 'c']);
    expect(read?.__v).toBe(1);
  });

  it('refuses to save over a version that has moved on', async () => {
    const name = bench().name();
    const Model = bench().connection.model<Practice>(name, practice().set('optimisticConcurrency', true), name);
    const { _id } = await Model.create({ title: 'One', member: 'JP' });
    const [first, second] = [await Model.findById(_id), await Model.findById(_id)];
    first!.title = 'First';
    await first!.save();
    second!.title = 'Second';
    await expect(second!.save()).rejects.toMatchObject({ name: 'VersionError' });
    expect((await Model.findById(_id))!.title).toBe('First');
  });

  it('deletes a document that was loaded', async () => {
    const Model = model();
    const made = await Model.create({ title: 'Gone', member: 'JP' });
    await made.deleteOne();
    expect(await Model.exists({ _id: made._id })).toBeNull();
  });

  it('walks a cursor over several batches', async () => {
    const Model = model();
    await Model.insertMany(Array.from({ length: 250 }, (_, year) => ({ title: `T${year}`, member: 'X', year })));
    const years: unknown[] = [];
    for await (const one of Model.find().sort({ year: 1 }).lean().cursor({ batchSize: 40 })) years.push(one.year);
    expect(years).toEqual(Array.from({ length: 250 }, (_, year) => year));
  });

  it('selects fields', async () => {
    const Model = model();
    await Model.create({ title: 'Select', member: 'CN', year: 2020 });
    expect(await Model.findOne().select('title -_id').lean()).toEqual({ title: 'Select' });
    expect(await Model.findOne().select('-title -_id -tags -__v -createdAt -updatedAt').lean()).toEqual({
      member: 'CN',
      year: 2020,
    });
  });

  it('makes the indexes of a schema', async () => {
    const Model = model();
    await Model.init();
    expect(Object.keys(await Model.collection.indexInformation())).toEqual(['_id_', 'member_1']);
  });

  it('fills in references', async () => {
    const Members = model();
    const holder = bench().name();
    const Holder = bench().connection.model(
      holder,
      new Schema({ of: { type: Schema.Types.ObjectId, ref: Members.modelName } }),
      holder,
    );
    const member = await Members.create({ title: 'Rwanda', member: 'RW' });
    await Holder.create({ of: member._id });
    const read = await Holder.findOne().populate('of').lean();
    expect(read?.of).toMatchObject({ title: 'Rwanda' });
  });

  it('finds and updates, giving the document before or after', async () => {
    const Model = model();
    await Model.create({ title: 'Before', member: 'SE' });
    expect((await Model.findOneAndUpdate({ member: 'SE' }, { title: 'After' }))?.title).toBe('Before');
    const after = await Model.findOneAndUpdate({ member: 'SE' }, { title: 'Last' }, { returnDocument: 'after' });
    expect(after?.title).toBe('Last');
  });

  it('writes in bulk and counts what it did', async () => {
    const Model = model();
    const result = await Model.bulkWrite([
      { insertOne: { document: { title: 'a', member: 'A', tags: [] } } },
      { insertOne: { document: { title: 'b', member: 'B', tags: [] } } },
      { updateOne: { filter: { member: 'A' }, update: { $set: { year: 1 } } } },
      { updateMany: { filter: {}, update: { $inc: { year: 1 } } } },
      { replaceOne: { filter: { member: 'B' }, replacement: { title: 'bb', member: 'B', tags: [] } } },
      { deleteOne: { filter: { member: 'A' } } },
      { updateOne: { filter: { member: 'C' }, update: { $set: { title: 'c' } }, upsert: true } },
    ]);
    expect(result).toMatchObject({ insertedCount: 2, matchedCount: 4, deletedCount: 1, upsertedCount: 1 });
    expect((await Model.find().sort({ title: 1 }).lean()).map(({ title }) => title)).toEqual(['bb', 'c']);
  });

  it('keeps maps, mixed fields and buffers', async () => {
    const name = bench().name();
    const Model = bench().connection.model(
      name,
      new Schema({ names: { type: Map, of: String }, any: Schema.Types.Mixed, bytes: Buffer }),
      name,
    );
    await Model.create({
      names: { en: 'Customs', fr: 'Douane' },
      any: { a: [1, { b: null }] },
      bytes: Buffer.from('xyz'),
    });
    const read = await Model.findOne({ 'names.fr': 'Douane' }).lean<{ any: unknown; bytes: { buffer: Uint8Array } }>();
    expect(read?.any).toEqual({ a: [1, { b: null }] });
    expect(Buffer.from(read!.bytes.buffer).toString()).toBe('xyz');
  });

  it('leaves out undefined and keeps null', async () => {
    const Model = model();
    await Model.collection.insertOne({ title: 'x', year: null, member: undefined } as never);
    const read = await Model.collection.findOne({ title: 'x' });
    expect(read?.['year']).toBeNull();
  });
};
