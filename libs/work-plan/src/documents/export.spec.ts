import mammoth from 'mammoth';
import PDFParser from 'pdf2json';
import readXlsxFile from 'read-excel-file/node';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { referenceWorkPlan } from '@digital-customs/reference-data';
import { WorkPlanModule } from '../work-plan.module.js';

const { tasks, topics } = referenceWorkPlan();

/** The text of a PDF, as an independent reader finds it. */
const pdfText = (bytes: Buffer) =>
  new Promise<string>((found, failed) => {
    const parser = new PDFParser(null, true);
    parser.on('pdfParser_dataError', (error) => failed(error instanceof Error ? error : error.parserError));
    parser.on('pdfParser_dataReady', () => found(parser.getRawTextContent()));
    parser.parseBuffer(bytes, -1);
  });
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Where each text begins, each searched for behind the one before. */
function places(whole: string, texts: string[]): number[] {
  let from = 0;
  return texts.map((text) => {
    const at = whole.indexOf(letters(text), from);
    if (at >= 0) from = at + 1;
    return at;
  });
}

describe('the plan as a file', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const get = async (path: string) => {
    const answer = await test.app.inject({ method: 'GET', url: `/api/work-plans/2016-2018/${path}` });
    return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
  };

  it.each(['en', 'fr'] as const)(
    'holds as DOCX all 39 tasks in order, with bodies and timelines, in %s',
    async (lang) => {
      const { bytes, headers } = await get(`export.docx?lang=${lang}`);
      expect(headers['content-disposition']).toBe(`attachment; filename="work-plan-2016-2018-r1-${lang}.docx"`);
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      const found = places(
        letters(value),
        tasks.map(({ content }) => content.texts[lang]!.action),
      );
      expect(found.filter((at) => at < 0)).toEqual([]);
      expect(value).toContain('TFAWG/PTC/IMSC');
      expect(value).toContain(lang === 'en' ? 'June 2016' : 'juin 2016');
    },
  );

  it.each(['en', 'fr'] as const)('holds as PDF all 39 tasks in order, under their topics, in %s', async (lang) => {
    const { bytes, headers } = await get(`export.pdf?lang=${lang}`);
    expect(headers['content-type']).toBe('application/pdf');
    const text = letters((await pdfText(bytes)).replace(/-+Page \(\d+\) Break-+/g, ''));
    expect(topics.every(({ content }) => text.includes(letters(content.titles[lang]!).slice(0, 12)))).toBe(true);
    const starts = places(
      text,
      tasks.map(({ content }) => letters(content.texts[lang]!.action).slice(0, 20)),
    );
    expect(starts.filter((at) => at < 0)).toEqual([]);
  });

  it('holds as XLSX a row for each task and the revision it was made from', async () => {
    const [plan, sheet] = await readXlsxFile((await get('export.xlsx')).bytes);
    expect(plan!.data.slice(0, 2)).toEqual([
      ['Period', '2016-2018'],
      ['Revision', '1'],
    ]);
    expect(sheet!.data).toHaveLength(40);
    expect(sheet!.data[2]).toEqual(
      expect.arrayContaining(['A.2.1', 'A.2', 'Update the IT Guide for Executives', 'PTC; IMSC', '2016-06']),
    );
  });

  it('holds as CSV and JSON every task', async () => {
    const csv = (await get('export.csv')).bytes.toString();
    expect(csv.split('\r\n')).toHaveLength(41);
    const json = JSON.parse((await get('export.json')).bytes.toString());
    expect(json.tasks.map(({ code }: { code: string }) => code)).toEqual(tasks.map(({ code }) => code));
  });

  it('gives no cell that a spreadsheet would take for a formula', async () => {
    const edit = { texts: { en: { action: '=HYPERLINK("http://evil.example","Click")' } } };
    const source = { body: 'PTC', session: '215th', date: '2017-03-01' };
    const body = { change: { kind: 'edit-task', task: 'A.2.1', edit }, base: 1, reason: 'x', origin: 'opportunity' };
    const { id } = (await test.send('POST', '/api/work-plans/2016-2018/proposals', { as: people.contributor, body }))
      .body;
    const decide = (path: string, given: object, as = people.decisionMaker) =>
      test.send('POST', `/api/work-plans/2016-2018/${path}`, { as, body: given });
    await decide(`proposals/${id}/decision`, { outcome: 'accept', decision: source });
    await decide('revisions', {});
    await decide('draft/endorsement', source);
    expect((await get('export.csv')).bytes.toString()).toContain(`"'=HYPERLINK(""http://evil.example"",""Click"")"`);
    const xml = (await get('export.xlsx')).bytes;
    const [, sheet] = await readXlsxFile(xml);
    expect(sheet!.data[2]![2]).toBe('=HYPERLINK("http://evil.example","Click")');
    expect((await get('export.csv?revision=1')).bytes.toString()).not.toContain('HYPERLINK');
  });

  it('is refused in a format there is not', async () => {
    expect((await get('export.exe')).status).toBe(404);
    expect((await get('export.pdf?lang=xx')).status).toBe(422);
  });
});
