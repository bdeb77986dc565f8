import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArticleCopy } from '../../../src/ingest/proposals.js';
import { readCopy } from '../../../src/ingest/read/index.js';
import { type DocxBlock, docx, docxParts } from '../support/docx.js';
import { assembled, column, type PdfLine, pdf } from '../support/pdf.js';

async function read(bytes: Uint8Array, name: string): Promise<ArticleCopy> {
  const copy = await readCopy(bytes, name);
  if ('refused' in copy) throw new Error(copy.message);
  return copy;
}

const linesOf = ({ text }: ArticleCopy): string[] => text.split('\n\n');
const valuesOf = ({ metadata: { headline, publishedOn, language, bylines } }: ArticleCopy) => ({
  headline: headline?.value,
  publishedOn: publishedOn?.value,
  language: language?.value,
  bylines: bylines.map(({ value }) => value),
});

const ARTICLE: readonly DocxBlock[] = [
  { text: 'Norland Sends “Heron” Drones', style: 'Title' },
  { text: 'By Ina Fjeld' },
  { text: '4 March 2025' },
  { text: '“We count the days,” said Ola Brandt & others.' },
  { text: 'What is sent', style: 'Heading1' },
  {
    rows: [
      ['Item', 'Quantity'],
      ['Heron drones', '40'],
    ],
  },
  { text: '1. *A* [note] stays as it is.' },
];

describe('a Word document', () => {
  it('is one text with its headings, its tables by rows, and what it prints about itself', async () => {
    const copy = await read(docx(ARTICLE, { title: 'Template 7', creator: 'desk', language: 'en-GB' }), 'a.docx');
    expect(linesOf(copy)).toEqual([
      'Norland Sends “Heron” Drones',
      'By Ina Fjeld',
      '4 March 2025',
      '“We count the days,” said Ola Brandt & others.',
      'What is sent',
      'Item | Quantity',
      'Heron drones | 40',
      '1. *A* [note] stays as it is.',
    ]);
    expect(valuesOf(copy)).toEqual({
      headline: 'Norland Sends “Heron” Drones',
      publishedOn: '2025-03-04',
      language: 'en',
      bylines: ['By Ina Fjeld'],
    });
  });

  it('has title and author of its properties where it prints none, and never the day when its file was made', async () => {
    const copy = await read(
      docx([{ text: 'Text alone.' }], { title: 'Norland sends drones', creator: 'Ina Fjeld' }),
      'a.docx',
    );
    expect(valuesOf(copy)).toEqual({
      headline: 'Norland sends drones',
      publishedOn: undefined,
      language: undefined,
      bylines: ['Ina Fjeld'],
    });
  });

  it('leaves out what was deleted from it, and keeps what was put in', async () => {
    const xml =
      '<w:p><w:r><w:t xml:space="preserve">We count </w:t></w:r><w:del><w:r><w:delText>the crates</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>the days</w:t></w:r></w:ins></w:p>';
    expect((await read(docx([{ xml }]), 'a.docx')).text).toBe('We count the days');
  });

  const large = new Uint8Array(40_000_000).fill(0x20);
  it.each([
    ['no document in it', zipSync({ 'a.txt': strToU8('text') }), 'NOT_TEXT', 'no word/document.xml'],
    [
      'a part that unpacks to megabytes',
      zipSync({ ...docxParts(ARTICLE), 'word/document.xml': large }),
      'TOO_LARGE',
      'unpacks to more than',
    ],
    ['its end missing', docx(ARTICLE).subarray(0, 900), 'UNREADABLE', 'damaged'],
    [
      'broken XML',
      zipSync({ ...docxParts(ARTICLE), 'word/document.xml': strToU8('<w:document') }),
      'UNREADABLE',
      'damaged',
    ],
    [
      'entities of its own',
      zipSync({
        ...docxParts(ARTICLE),
        'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      }),
      'UNREADABLE',
      'declares entities',
    ],
    ['no text', docx([]), 'EMPTY', 'holds no text'],
  ])('is refused with %s', async (_, bytes, refused, message) => {
    expect(await readCopy(bytes, 'a.docx')).toEqual({ refused, message: expect.stringContaining(message) });
  });
});

const HEAD = (page: number): PdfLine[] => [
  { left: 72, bottom: 805, size: 9, text: 'Northland Post, 4 March 2025' },
  { left: 280, bottom: 30, size: 9, text: `Page ${page} of 2` },
];
const FIRST: readonly PdfLine[] = [
  ...HEAD(1),
  { left: 72, bottom: 760, size: 20, text: 'Norland Sends “Heron”' },
  { left: 72, bottom: 736, size: 20, text: 'Drones to Sudmark' },
  ...column(72, 700, ['By Ina Fjeld']),
  ...column(72, 670, ['4 March 2025']),
  ...column(72, 640, [
    'The drones had been promised in the spring, the ministry said, and nobody would be-',
    'lieve it before they came. “We count the days,” said Ola Brandt, who had a long-range',
    'plan for the harbour. The plan was a long-',
    'range one, with a place for every F-',
    '16 that might come.',
  ]),
  ...column(72, 554, [
    'A second paragraph begins on this page and goes on to the next one, for there is no',
    'more room on the first, which is',
  ]),
];
const SECOND: readonly PdfLine[] = [
  ...HEAD(2),
  ...column(72, 760, ['full. It ends here.']),
  ...column(72, 732, ['The list:']),
  ...column(72, 718, ['• 40 Heron drones', '• launchers']),
];

/** A lock that no empty password opens. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

describe('a PDF', () => {
  it('is one text: lines rejoined, broken words whole, without page numbers and the lines that its pages repeat', async () => {
    const copy = await read(
      pdf([FIRST, SECOND], { Title: 'Microsoft Word - a.docx', CreationDate: 'D:20200101000000Z' }),
      'a.pdf',
    );
    expect(linesOf(copy)).toEqual([
      'Norland Sends “Heron” Drones to Sudmark',
      'By Ina Fjeld',
      '4 March 2025',
      'The drones had been promised in the spring, the ministry said, and nobody would believe it before they came. ' +
        '“We count the days,” said Ola Brandt, who had a long-range plan for the harbour. The plan was a long-range one, ' +
        'with a place for every F-16 that might come.',
      'A second paragraph begins on this page and goes on to the next one, for there is no more room on the first, which is ' +
        'full. It ends here.',
      'The list:',
      '• 40 Heron drones',
      '• launchers',
    ]);
    expect(copy.notes).toEqual(['4 × a page number or a line that pages repeat']);
    expect(valuesOf(copy)).toEqual({
      headline: 'Norland Sends “Heron” Drones to Sudmark',
      publishedOn: '2025-03-04',
      language: undefined,
      bylines: ['By Ina Fjeld'],
    });
  });

  it('is read column by column, with paragraphs that only an indent or a short last line tells', async () => {
    const left = [
      'The ships left the harbour in the',
      'night, when nobody was to see it.',
      'Nobody did.',
      'In the morning the cranes stood still',
      'and the town had its quiet back for',
    ];
    const right = ['a day.', ...['The next ships came on Sunday and', 'nobody had been told.']];
    const lines = [...column(72, 700, left), ...column(320, 700, right)];
    const copy = await read(
      pdf([lines.map((line) => (line.text.startsWith('The next') ? { ...line, left: 332 } : line))]),
      'a.pdf',
    );
    expect(linesOf(copy)).toEqual([
      'The ships left the harbour in the night, when nobody was to see it. Nobody did.',
      'In the morning the cranes stood still and the town had its quiet back for a day.',
      'The next ships came on Sunday and nobody had been told.',
    ]);
  });

  it('keeps a number inside a page, and what only one page has at its head', async () => {
    const pages = ['The first page', 'Another beginning', 'The third'].map((text, page) => [
      ...column(72, 800, [text]),
      ...column(72, 700, [
        `There are in harbour ${'ABC'[page]} now, as it was said,`,
        '40',
        `ships, and ${page} more to come in spring ${'ABC'[page]}.`,
      ]),
      ...column(72, 600, [`The end of ${text}, at last.`]),
    ]);
    const { text, notes } = await read(pdf(pages), 'a.pdf');
    expect(text.match(/said, 40 ships/g)).toHaveLength(3);
    expect(text).toContain('Another beginning');
    expect(notes).toEqual([]);
  });

  it('is refused as a scan without a text layer, with what to do', async () => {
    expect(await readCopy(pdf([[], [{ left: 1, bottom: 1, text: 'p. 1' }]]), 'scan.pdf')).toEqual({
      refused: 'NO_TEXT_LAYER',
      message: expect.stringMatching(/scan.*OCR/),
    });
  });

  it('says which of its pages have no text', async () => {
    const { notes } = await read(pdf([FIRST, []]), 'a.pdf');
    expect(notes).toContain('1 × a page without text: 2');
  });

  it.each([
    ['its pages missing', Buffer.from('%PDF-1.4\ntrailer << >>\n%%EOF'), 'UNREADABLE', 'damaged'],
    ['streams that unpack to gigabytes', bomb(), 'TOO_LARGE', 'unpacks to more than'],
    ['hundreds of pages', pdf(Array.from({ length: 201 }, () => [])), 'TOO_LARGE', '201 pages'],
    [
      'a password',
      assembled(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', LOCK],
        '/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]',
      ),
      'UNREADABLE',
      'password',
    ],
  ])('is refused with %s', async (_, bytes, refused, message) => {
    expect(await readCopy(bytes, 'a.pdf')).toEqual({ refused, message: expect.stringContaining(message) });
  });
});

/** A stream of little that unpacks to 300 MB, of spaces, which pages may hold. */
function bomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(300_000_000, ' ')).toString('latin1');
  return assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ],
    '/Root 1 0 R',
  );
}

describe('other files', () => {
  it.each([
    ['a picture', [0xff, 0xd8, 0xff, 0xe0], 'a.jpg', 'OCR'],
    ['a .doc', [0xd0, 0xcf, 0x11, 0xe0], 'a.doc', '.docx'],
    ['an .rtf', [...Buffer.from('{\\rtf1 a}')], 'a.rtf', '.docx'],
    ['a page in one file', [...Buffer.from('MIME-Version: 1.0\n')], 'a.mht', 'HTML only'],
    ['a packed file', [0x1f, 0x8b], 'a.gz', 'unpack'],
    ['a binary', [0x61, 0x00, 0x61], 'a.txt', 'U+0000'],
    ['another encoding', [0x61, 0xe9, 0x62], 'a.txt', 'UTF-8'],
  ])('%s is refused, with what would be right', async (_, bytes, name, advice) => {
    expect(await readCopy(Uint8Array.from(bytes), name)).toEqual({
      refused: 'NOT_TEXT',
      message: expect.stringContaining(advice),
    });
  });

  it.each(['a.txt', 'a.html', 'a.docx', 'a.pdf'])('20 MB and more are refused at once: %s', async (name) => {
    const head = { 'a.docx': 'PK\u0003\u0004', 'a.pdf': '%PDF-1.4' }[name] ?? '<html>';
    const bytes = Buffer.alloc(20_000_001, 'a');
    bytes.write(head);
    expect(await readCopy(bytes, name)).toMatchObject({
      refused: 'TOO_LARGE',
      message: expect.stringContaining('20000001 bytes'),
    });
  });
});
