import { toCsv } from './to-csv.js';

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and the names of its columns', () => {
    expect(toCsv(['Code', 'Nom'], [['A', 'é']])).toBe('\ufeffCode,Nom\r\nA,é\r\n');
  });

  it('quotes what holds a comma, a quote or a line', () => {
    expect(toCsv(['a'], [['x,y'], ['say "no"'], ['two\nlines']])).toBe(
      '\ufeffa\r\n"x,y"\r\n"say ""no"""\r\n"two\nlines"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the sting out of the formula %j', (text) => {
    expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
  });

  it('leaves alone what only holds such a sign', () => {
    expect(toCsv(['a'], [['A - B = C']])).toBe('\ufeffa\r\nA - B = C\r\n');
  });

  it('leaves numbers as numbers, also those below zero, and nothing empty', () => {
    expect(toCsv(['a', 'b', 'c', 'd'], [[-1.5, true, null, undefined]])).toBe('\ufeffa,b,c,d\r\n-1.5,true,,\r\n');
  });
});
