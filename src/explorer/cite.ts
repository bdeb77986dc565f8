import { day } from './dates.js';

/** What a citation of a page says. */
export interface Cited {
  readonly title: string;
  readonly extent: string | undefined;
  readonly url: string;
  /** The day on which the page was read. */
  readonly accessed: string;
  /** SHA-256 of the CSV that the page's address gives, which shows later whether the record has changed. */
  readonly sha256?: string | undefined;
}

/** As a sentence. */
export function citeText({ title, extent, url, accessed }: Cited): string {
  return `Dossier, “${title}”${extent ? `, ${extent}` : ''}, ${url} (accessed ${day(accessed)}).`;
}

/** For BibTeX: an entry of `@misc`, with the words that TeX takes for commands escaped. */
export function bibtex(cited: Cited): string {
  const escaped = (text: string) => text.replaceAll(/[\\{}]/g, '').replaceAll(/[&%$#_]/g, '\\$&');
  const key = `dossier:${new URL(cited.url).pathname.replaceAll(/[^\w-]+/g, ':').replaceAll(/^:|:$/g, '') || 'home'}`;
  const fields = [
    ['author', '{Dossier}'],
    ['title', `{${escaped(cited.title)}}`],
    ['howpublished', '{Online record}'],
    ['url', cited.url.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ['urldate', cited.accessed],
    ['note', escaped(notes(cited))],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** For reference managers: RIS. */
export function ris(cited: Cited): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', 'Dossier'],
    ['TI', cited.title],
    ['UR', cited.url],
    ['Y2', cited.accessed.replaceAll('-', '/')],
    ['N1', notes(cited)],
    ['ER', ''],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\n`;
}

function notes({ extent, sha256 }: Cited): string {
  return [extent, sha256 && `CSV export, SHA-256 ${sha256}`].filter(Boolean).join('; ');
}
