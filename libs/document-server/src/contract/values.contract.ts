import { createHash, randomBytes } from 'node:crypto';
import { mongo } from 'mongoose';
import { type Checks, type Doc, found, refusal } from './bench.js';

const { Binary, Decimal128, Double, GridFSBucket, Int32, Long, ObjectId, Timestamp, UUID } = mongo;

export const valueChecks: Checks = (bench) => {
  it('keeps every kind of value as it was', async () => {
    const value: Doc = {
      s: 'Grüße \u{1F600} \0 end',
      i: 5,
      d: 1.5,
      b: true,
      n: null,
      date: new Date('2016-02-29T12:00:00.123Z'),
      id: new ObjectId(),
      r: /a+b/im,
      list: [1, [2, { x: [] }]],
      empty: {},
      uuid: new UUID(),
      t: new Timestamp({ t: 7, i: 3 }),
      infinite: -Infinity,
    };
    const things = await bench().holding({ _id: 1, ...value });
    expect(await things.findOne()).toEqual({ _id: 1, ...value });
    expect(Object.keys((await things.findOne())!)).toEqual(['_id', ...Object.keys(value)]);
  });

  it('keeps Decimal128 to the last digit', async () => {
    const text = '12345678901234567890.12345678901234';
    const things = await bench().holding({ _id: 1, d: Decimal128.fromString(text), z: Decimal128.fromString('1.500') });
    await things.updateOne({ _id: 1 }, { $set: { x: 1 } });
    const read = await things.findOne();
    expect(String(read!['d'])).toBe(text);
    expect(String(read!['z'])).toBe('1.500');
  });

  it('keeps whole numbers of 64 bits and tells neighbours apart', async () => {
    const [one, next] = ['9007199254740993', '9007199254740994'].map((text) => Long.fromString(text));
    const things = await bench().holding({ _id: 1, n: one }, { _id: 2, n: next });
    for (const indexed of [false, true]) {
      if (indexed) await things.createIndex({ n: 1 });
      expect(await found(things, { n: one })).toEqual([1]);
      expect(await found(things, { n: { $gt: one } })).toEqual([2]);
    }
    expect(String((await things.findOne({ _id: 1 }, { promoteLongs: false }))!['n'])).toBe('9007199254740993');
  });

  it('holds numbers of all types equal by value', async () => {
    const things = await bench().holding(
      { _id: 1, n: new Int32(1) },
      { _id: 2, n: new Double(1) },
      { _id: 3, n: Long.fromNumber(1) },
      { _id: 4, n: 2 },
    );
    expect(await found(things, { n: 1 })).toEqual([1, 2, 3]);
    expect(await found(things, { n: { $in: [Long.fromNumber(1)] } })).toEqual([1, 2, 3]);
    expect(await found(things, { n: { $gt: Long.fromNumber(1) } })).toEqual([4]);
    expect(await found(things, { n: { $ne: new Double(1) } })).toEqual([4]);
    expect(await things.distinct('n')).toEqual([1, 2]);
  });

  it('compares dates and identifiers by value', async () => {
    const id = new ObjectId();
    const things = await bench().holding({ _id: 1, at: new Date(1000), ref: id }, { _id: 2, at: new Date(2000) });
    expect(await found(things, { at: new Date(1000) })).toEqual([1]);
    expect(await found(things, { at: { $gt: new Date(1000), $lte: new Date(2000) } })).toEqual([2]);
    expect(await found(things, { ref: id })).toEqual([1]);
    expect(await found(things, { ref: { $in: [new ObjectId(String(id))] } })).toEqual([1]);
    expect(await found(things, { ref: String(id) })).toEqual([]);
  });

  it('compares binary values by length, kind and bytes', async () => {
    const bytes = (text: string, kind = 0) => new Binary(Buffer.from(text), kind);
    const things = await bench().holding(
      { _id: 1, b: bytes('b') },
      { _id: 2, b: bytes('aa') },
      { _id: 3, b: bytes('b', 128) },
    );
    expect(await found(things, { b: bytes('b') })).toEqual([1]);
    expect((await things.find().sort({ b: 1 }).toArray()).map(({ _id }) => _id)).toEqual([1, 3, 2]);
  });

  it('keeps files in GridFS', async () => {
    const bucket = new GridFSBucket(bench().db, { bucketName: bench().name(), chunkSizeBytes: 100_000 });
    const content = randomBytes(1_234_567);
    const upload = bucket.openUploadStream('practice.pdf', { metadata: { type: 'application/pdf' } });
    await new Promise((resolve, reject) =>
      upload
        .on('error', reject)
        .on('finish', resolve as () => void)
        .end(content),
    );
    const parts: Buffer[] = [];
    for await (const part of bucket.openDownloadStream(upload.id)) parts.push(part as Buffer);
    expect(createHash('sha256').update(Buffer.concat(parts)).digest('hex')).toBe(
      createHash('sha256').update(content).digest('hex'),
    );
    expect(await bucket.find({ 'metadata.type': 'application/pdf' }).toArray()).toHaveLength(1);
    await bucket.delete(upload.id);
    await refusal(
      new Promise((resolve, reject) =>
        bucket.openDownloadStream(upload.id).on('error', reject).on('end', resolve).resume(),
      ),
    );
  });

  it('keeps names of fields that other languages treat specially', async () => {
    const things = await bench().holding(
      JSON.parse('{"_id": 1, "constructor": 1, "toString": 2, "length": 3, "__proto__": {"x": 4}}') as Doc,
    );
    expect(await found(things, { constructor: 1 })).toEqual([1]);
    expect(await found(things, { toString: { $exists: true } })).toEqual([1]);
    expect(await found(things, { hasOwnProperty: { $exists: true } })).toEqual([]);
    await things.updateOne({ _id: 1 }, { $set: { length: 4 } });
    const read = (await things.findOne())!;
    expect(Object.getOwnPropertyDescriptor(read, '__proto__')?.value).toEqual({ x: 4 });
  });

  it('keeps keys that look like numbers and texts that look like code', async () => {
    const things = await bench().holding({ _id: 1, m: { 2016: 'a', 10: 'b' }, s: '<script>$where</script>' });
    expect(await found(things, { 'm.2016': 'a', s: '<script>$where</script>' })).toEqual([1]);
  });
};
