import { mongo } from 'mongoose';
import { type Checks, type Doc, refusal } from './bench.js';

export const fieldUpdateChecks: Checks = (bench) => {
  const updated = async (before: Doc, update: Doc) => {
    const things = await bench().holding({ _id: 1, ...before });
    await things.updateOne({ _id: 1 }, update);
    const { _id, ...after } = (await things.findOne())!;
    expect(_id).toBe(1);
    return after;
  };
  const refused = async (before: Doc, update: Doc) => {
    const things = await bench().holding({ _id: 1, ...before });
    const { code } = await refusal(things.updateOne({ _id: 1 }, update));
    expect(await things.findOne()).toEqual({ _id: 1, ...before });
    return code;
  };

  it('sets fields, inside others and in new ones', async () => {
    expect(await updated({ a: { b: 1 } }, { $set: { 'a.c': 2, 'd.e.f': 3, 'a.b': 4 } })).toEqual({
      a: { b: 4, c: 2 },
      d: { e: { f: 3 } },
    });
  });

  it('keeps the place of a field that it changes, and adds new ones at the end', async () => {
    expect(Object.keys(await updated({ a: 1, b: 2, c: 3 }, { $set: { d: 4, b: 9 } }))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('unsets fields, those that are not there too', async () => {
    expect(await updated({ a: { b: 1, c: 2 }, d: 1 }, { $unset: { 'a.b': '', d: '', 'x.y': '' } })).toEqual({
      a: { c: 2 },
    });
  });

  it('increments and multiplies, from nothing as from zero', async () => {
    expect(await updated({ a: 1, b: 3 }, { $inc: { a: -4, n: 2.5 }, $mul: { b: 1.5, m: 7 } })).toEqual({
      a: -3,
      b: 4.5,
      n: 2.5,
      m: 0,
    });
  });

  it('refuses to increment what is no number, and by none', async () => {
    expect(await refused({ a: 'x' }, { $inc: { a: 1 } })).toBe(14);
    expect(await refused({ a: null }, { $inc: { a: 1 } })).toBe(14);
    expect(await refused({ a: 1 }, { $inc: { a: 'x' } })).toBe(14);
  });

  it('keeps the lesser or the greater by the order of all types', async () => {
    expect(await updated({ a: 5, b: 5, c: 'x' }, { $min: { a: 3, n: 1 }, $max: { b: 3, c: 9 } })).toEqual({
      a: 3,
      b: 5,
      c: 'x',
      n: 1,
    });
    expect(await updated({ d: new Date(5) }, { $max: { d: new Date(9) } })).toEqual({ d: new Date(9) });
    expect(await updated({ d: null }, { $max: { d: 1 } })).toEqual({ d: 1 });
  });

  it('renames fields, into others too', async () => {
    expect(await updated({ a: 1, b: { c: 2 } }, { $rename: { a: 'b.a', 'b.c': 'd', x: 'y' } })).toEqual({
      b: { a: 1 },
      d: 2,
    });
  });

  it('sets the time of the server', async () => {
    const after = await updated({}, { $currentDate: { at: true, on: { $type: 'date' } } });
    expect(after['at']).toBeInstanceOf(Date);
    expect(after['on']).toBeInstanceOf(Date);
  });

  it('works on bits', async () => {
    expect(
      await updated(
        { a: 0b1100, b: 0b1100, c: 0b1100 },
        { $bit: { a: { and: 0b0110 }, b: { or: 0b0011 }, c: { xor: 0b0110 } } },
      ),
    ).toEqual({
      a: 0b0100,
      b: 0b1111,
      c: 0b1010,
    });
  });

  it('refuses two changes to one path', async () => {
    expect(await refused({ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } })).toBe(40);
    expect(await refused({ a: {} }, { $set: { a: {}, 'a.b': 1 } })).toBe(40);
  });

  it('refuses a path through what is no document', async () => {
    expect(await refused({ a: 1 }, { $set: { 'a.b': 1 } })).toBe(28);
    expect(await refused({ a: [1] }, { $set: { 'a.b': 1 } })).toBe(28);
    expect(await refused({ a: null }, { $set: { 'a.b': 1 } })).toBe(28);
  });

  it('leaves the fields around a change exactly as they are', async () => {
    const before = {
      d: mongo.Decimal128.fromString('1.10'),
      when: new Date(1),
      r: /x/i,
      o: { z: 1, a: [1, [2]] },
      n: null,
    };
    const after = await updated(before, { $set: { x: 1 } });
    expect(after).toEqual({ ...before, x: 1 });
  });

  it('increments whole numbers of 64 bits exactly', async () => {
    const things = await bench().holding({ _id: 1, n: mongo.Long.fromString('9007199254740993') });
    await things.updateOne({ _id: 1 }, { $inc: { n: 1 } } as never);
    const read = await things.findOne({}, { promoteLongs: false });
    expect(String(read!['n'])).toBe('9007199254740994');
  });

  it('finds a field by its value after the update has moved it', async () => {
    const things = await bench().holding({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await things.createIndex({ a: 1 });
    await things.updateOne({ _id: 1 }, { $set: { a: 5 } });
    expect(await things.findOne({ a: 1 })).toBeNull();
    expect(await things.findOne({ a: 5 })).toEqual({ _id: 1, a: 5 });
  });
};
