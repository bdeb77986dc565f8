/** The least of a PDF writer: lines of text at places of a page, in Helvetica. Enough to test how one is read. */

/** A line of a page: how far from its left and its foot, and how large, in points. */
export interface PdfLine {
  readonly left: number;
  readonly bottom: number;
  readonly size?: number;
  readonly text: string;
}

/** Lines from a height down, at a left edge. */
export const column = (left: number, top: number, texts: readonly string[], { step = 14, size = 11 } = {}): PdfLine[] =>
  texts.map((text, index) => ({ left, bottom: top - index * step, size, text }));

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** Signs that WinAnsi has where Latin-1 has none. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '•': 0x95,
};

const encoded = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(WIN_ANSI[sign] ?? sign.charCodeAt(0))).join('');

/** A PDF of pages. */
export function pdf(pages: readonly (readonly PdfLine[])[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines) => {
    const shown = lines.map(
      ({ left, bottom, size = 11, text }) =>
        `/F1 ${size} Tf 1 0 0 1 ${left} ${bottom} Tm (${escaped(encoded(text))}) Tj`,
    );
    const content = `BT ${shown.join('\n')} ET`;
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const entries = Object.entries(info).map(([name, value]) => `/${name} (${escaped(encoded(value))})`);
  const information = add(`<< ${entries.join(' ')} >>`);
  return assembled(objects, `/Root 1 0 R /Info ${information} 0 R`);
}

/** Objects as a file with its table of places. */
export function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
