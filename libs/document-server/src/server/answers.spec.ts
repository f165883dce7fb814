import { codeOf, useDocuments } from '../contract/harness.js';

const megabyte = 'x'.repeat(1024 * 1024);

describe('an answer that is larger than a document may be', () => {
  const { connection, fresh } = useDocuments();
  const large = async (count: number) => {
    const collection = await fresh();
    for (let i = 0; i < count; i++) await collection.insertOne({ i, text: `${i}${megabyte}` } as never);
    return collection;
  };
  const ping = () => connection().db!.command({ ping: 1 });

  it('is an error of distinct (17217), and the server goes on', async () => {
    const collection = await large(18);
    expect(await codeOf(collection.distinct('text'))).toBe(17217);
    expect(await ping()).toMatchObject({ ok: 1 });
  });

  it('is an error of a pipeline that makes such a document (10334), whether or not the encoder has room for it', async () => {
    for (const count of [17, 18]) {
      const collection = await large(count);
      const all = collection.aggregate([{ $group: { _id: null, all: { $push: '$text' } } }]).toArray();
      expect([count, await codeOf(all)]).toEqual([count, 10334]);
    }
    expect(await ping()).toMatchObject({ ok: 1 });
  });

  it('does not stop a pipeline whose documents are many but small enough', async () => {
    const collection = await large(18);
    expect(await collection.aggregate([{ $addFields: { more: 1 } }]).toArray()).toHaveLength(18);
  });
});
