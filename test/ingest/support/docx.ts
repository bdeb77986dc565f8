import { strToU8, zipSync } from 'fflate';

/** A paragraph of a document, with its style and what it is made of. */
interface DocxParagraph {
  readonly text: string;
  readonly style?: 'Title' | 'Heading1' | 'ListBullet';
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const paragraph = ({ text, style }: DocxParagraph): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const cell = (text: string): string => `<w:tc>${paragraph({ text })}</w:tc>`;

/** The body of a document: paragraphs, and tables as rows of cells. */
export type DocxBlock = DocxParagraph | { readonly rows: readonly (readonly string[])[] } | { readonly xml: string };

function blockOf(block: DocxBlock): string {
  if ('xml' in block) return block.xml;
  if ('text' in block) return paragraph(block);
  return `<w:tbl>${block.rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The parts of a Word document. */
export function docxParts(
  blocks: readonly DocxBlock[],
  properties: { readonly title?: string; readonly creator?: string; readonly language?: string } = {},
): Record<string, Uint8Array> {
  const { title, creator, language } = properties;
  const core = [
    ...(title === undefined ? [] : [`<dc:title>${escaped(title)}</dc:title>`]),
    ...(creator === undefined ? [] : [`<dc:creator>${escaped(creator)}</dc:creator>`]),
    ...(language === undefined ? [] : [`<dc:language>${language}</dc:language>`]),
    '<dcterms:created>2020-01-01T00:00:00Z</dcterms:created>',
  ];
  const styles = [
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['ListBullet', 'List Bullet'],
  ].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`);
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" ` +
      `Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${W}"><w:body>${blocks.map(blockOf).join('')}</w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${W}">${styles.join('')}</w:styles>`,
    'docProps/core.xml':
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/">${core.join('')}</cp:coreProperties>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

/** A Word document. */
export const docx = (...made: Parameters<typeof docxParts>): Uint8Array => zipSync(docxParts(...made));
