/**
 * The embedded search engine on 20,000 documents of about 200 words in seven languages, beside a bare FTS5 MATCH.
 *   npm run compile && node tools/bench/search-engine.js [documents]
 * Documents and queries come from a seeded generator: two runs do the same work.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { openEmbeddedSearch } from '../../libs/search/dist/engine/embedded-search.js';

const self = fileURLToPath(import.meta.url);
const languages = ['en', 'fr', 'es', 'ru', 'ar', 'pt', 'zh'];
const facets = ['region', 'member', 'theme', 'technology', 'level'];
const rounds = 300;

const random = (seed) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
const pick = (next, list) => list[Math.floor(next() * list.length)];

const syllables = {
  en: 'cus toms bor der trade risk ment ing er ship win dow da ta port con trol ly ex tion re view in spec'.split(' '),
  fr: 'doua né ment ges tion fron tière é chan ge ris que gui chet con trô le ré gime dé cla ra teur en ligne'.split(
    ' ',
  ),
  es: 'adua na ción ges tión fron te ra ries go ven ta nilla con trol ré gi men de cla ran te mo der ni za'.split(' '),
  ru: 'та мож ня конт роль гра ни ца рис ки ок но дан ные ре жим до ку мент ство ва ние про ект об мен'.split(' '),
  ar: 'جما رك تجا رة مخا طر حدو د نا فذ ة بيا نات را قب إدا رة مشر وع تبا دل وثي قة'.split(' '),
  pt: 'adua neira ges tão fron tei ra ris co ja nela con tro le re gi me da dos mo der ni za ção por tal'.split(' '),
  zh: [...'海关现代化项目数据交换单一窗口风险管理边境贸易便利检查系统电子申报监管组织合作信息技术成员国际发展'],
};
const vocabulary = Object.fromEntries(
  languages.map((language, index) => {
    const next = random(1000 + index);
    const words = new Set();
    while (words.size < 6000)
      words.add(Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(next, syllables[language])).join(''));
    return [language, [...words]];
  }),
);
const text = (next, language, count) =>
  Array.from({ length: count }, () => vocabulary[language][Math.floor(6000 * next() ** 3)]).join(
    language === 'zh' ? '' : ' ',
  );

/** The n-th document, always the same. */
const documentAt = (number, version = 1) => {
  const next = random(number * 7919 + version);
  const language = pick(next, languages);
  const day = new Date(Date.UTC(2016, 0, 1 + Math.floor(next() * 3600))).toISOString();
  const write = (of, body) => ({
    title: `${next() < 0.5 ? 'Customs ' : ''}${text(next, of, 8)}`,
    summary: `${text(next, of, 35)}${next() < 0.5 ? ' administration' : ''}`,
    body: text(next, of, body),
  });
  return {
    id: `practice/${number}`,
    type: 'practice',
    version,
    audience: next() < 0.8 ? ['public'] : ['members', `member:M${number % 188}`],
    texts: { [language]: write(language, 145), ...(next() < 0.2 && language !== 'en' ? { en: write('en', 0) } : {}) },
    keywords: [`Member${number % 188}`, pick(next, vocabulary.en)],
    facets: {
      region: [`R${number % 6}`],
      member: [`M${number % 188}`],
      theme: [`T${Math.floor(next() * 20)}`, `T${Math.floor(next() * 20)}`],
      technology: [`X${Math.floor(next() * 30)}`],
      level: [`L${Math.floor(next() * 5)}`],
      language: [language],
    },
    year: 2014 + Math.floor(next() * 12),
    publishedAt: day,
    confirmedAt: day,
    payload: { member: `M${number % 188}`, status: 'live' },
  };
};

const percentiles = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { min: sorted[0], median: at(0.5), p95: at(0.95), max: sorted.at(-1) };
};
/** What `prepare` makes for each round is not timed, `work` on it is. */
const measure = async (count, prepare, work) => {
  const times = [];
  for (let round = 0; round < count; round++) {
    const made = await prepare(round);
    const start = performance.now();
    await work(made);
    times.push(performance.now() - start);
  }
  return percentiles(times);
};
const megabytes = (bytes) => Math.round(bytes / 1e6);
const rss = () => (globalThis.gc?.(), megabytes(process.memoryUsage.rss()));

/** In a process of its own, so that what building takes is not counted as what the index takes. */
const build = async (folder, total) => {
  const engine = await openEmbeddedSearch({ file: join(folder, 'search.db') });
  const bare = new DatabaseSync(join(folder, 'bare.db'));
  bare.exec(`PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE bare USING fts5(title, summary, body)`);
  const insert = bare.prepare('INSERT INTO bare(rowid, title, summary, body) VALUES (?, ?, ?, ?)');
  let ours = 0;
  let theirs = 0;
  for (let from = 1; from <= total; from += 200) {
    const documents = Array.from({ length: Math.min(200, total - from + 1) }, (_, index) => documentAt(from + index));
    const start = performance.now();
    await engine.save(documents);
    const between = performance.now();
    bare.exec('BEGIN');
    documents.forEach(({ texts }, index) => {
      const all = Object.values(texts);
      insert.run(from + index, ...['title', 'summary', 'body'].map((field) => all.map((one) => one[field]).join(' ')));
    });
    bare.exec('COMMIT');
    ours += between - start;
    theirs += performance.now() - between;
  }
  await engine.close();
  bare.close();
  console.log(`build ${total} documents: ${(ours / 1000).toFixed(1)} s, bare FTS5 ${(theirs / 1000).toFixed(1)} s`);
};

/** Two words that stand in one document, so that something is found. */
const twoWords = (round, total) => {
  const next = random(round + 17);
  for (;;) {
    const document = documentAt(1 + Math.floor(next() * total));
    const [language, { body }] = Object.entries(document.texts)[0];
    if (language === 'zh') return [body.slice(10, 12), body.slice(40, 42)];
    const words = body.split(' ').filter((word) => word.length > 4 && word.length < 12);
    if (words.length > 20) return [pick(next, words), pick(next, words)];
  }
};
const swap = (word) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);
const drop = (word) => word.slice(0, 3) + word.slice(4);
const withSlip = (round, total, slip) => {
  const [first, second] = twoWords(round * 3, total);
  return `${first.length > 4 ? slip(first) : first} ${second}`;
};

const run = async (folder, total) => {
  const before = rss();
  const file = join(folder, 'search.db');
  const opening = await measure(
    5,
    () => file,
    async (file) => (await openEmbeddedSearch({ file })).close(),
  );
  const engine = await openEmbeddedSearch({ file });
  const search = (text, more = {}) =>
    engine.search({
      text,
      audience: ['public'],
      filters: {},
      language: 'en',
      sort: 'relevance',
      facets: [],
      limit: 20,
      ...more,
    });
  const opened = rss();
  const words = (first) => (round) => twoWords(round + first, total).join(' ');
  const counted = (text) => search(text, { facets });
  for (let round = 0; round < 100; round++) await counted(words(50_000)(round));
  const filters = { region: ['R1', 'R2'], level: ['L1', 'L2', 'L3'] };
  const typing = (round) =>
    twoWords(round + 4000, total).map((word, index) => (index ? word.slice(0, 1 + (round % 3)) : word));
  const figures = {
    'open the index': opening,
    'two words': await measure(rounds, words(0), search),
    'two words, 5 facets': await measure(rounds, words(1000), counted),
    'two words, 5 facets, filtered by 2': await measure(rounds, words(2000), (text) =>
      search(text, { facets, filters }),
    ),
    'a letter dropped, 5 facets': await measure(rounds, (round) => withSlip(round, total, drop), counted),
    'letters swapped, 5 facets': await measure(rounds, (round) => withSlip(round + 500, total, swap), counted),
    'typing the second word, 5 facets': await measure(rounds, (round) => typing(round).join(' '), counted),
    'no words, 5 facets': await measure(rounds, () => '', counted),
  };
  const searched = rss();
  figures['update one document'] = await measure(
    200,
    (round) => [documentAt(1 + ((round * 97) % total), 2)],
    (documents) => engine.save(documents),
  );
  figures['words of half of all documents, after an update'] = await measure(
    100,
    (round) => engine.save([documentAt(1 + ((round * 89) % total), 3)]),
    () => counted('customs administration'),
  );
  await engine.close();

  const bare = new DatabaseSync(join(folder, 'bare.db'), { readOnly: true });
  const match = bare.prepare('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 20');
  const quoted = (round) => twoWords(round + 1000, total).map((word) => `"${word}"`);
  const baseline = await measure(
    rounds,
    (round) => quoted(round).join(' '),
    (text) => match.all(text),
  );
  bare.close();
  print(figures, baseline);
  console.log(
    `memory: ${before} MB before, ${opened - before} MB more when open, ${searched - before} MB more after searching`,
  );
  console.log(`file: ${megabytes(statSync(file).size)} MB`);
};

const print = (figures, baseline) => {
  const row = (name, { min, median, p95, max }) =>
    `${name.padEnd(44)}${[min, median, p95, max].map((ms) => ms.toFixed(2).padStart(9)).join('')}` +
    `${(median / baseline.median).toFixed(1).padStart(9)}${(p95 / baseline.p95).toFixed(1).padStart(9)}`;
  console.log(`${'ms'.padEnd(44)}      min   median      p95      max   x bare, median, p95`);
  console.log(row('bare FTS5 MATCH, two words, best 20', baseline));
  for (const [name, figure] of Object.entries(figures)) console.log(row(name, figure));
};

if (process.argv[2] === 'build') await build(process.argv[3], Number(process.argv[4]));
else {
  const total = Number(process.argv[2] ?? 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  try {
    spawnSync(process.execPath, [self, 'build', folder, String(total)], { stdio: 'inherit' });
    await run(folder, total);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
