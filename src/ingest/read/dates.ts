/** Dates as articles print them, as ISO dates of a day or a month. `11/21/2024` is not read: it is ambiguous. */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'січня', 'січень', 'января', 'январь', 'jänner'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'лютого', 'лютий', 'февраля', 'февраль'],
  ['march', 'mar', 'märz', 'mars', 'березня', 'березень', 'марта', 'март'],
  ['april', 'apr', 'avril', 'квітня', 'квітень', 'апреля', 'апрель'],
  ['may', 'mai', 'травня', 'травень', 'мая', 'май'],
  ['june', 'jun', 'juni', 'juin', 'червня', 'червень', 'июня', 'июнь'],
  ['july', 'jul', 'juli', 'juillet', 'липня', 'липень', 'июля', 'июль'],
  ['august', 'aug', 'août', 'aout', 'серпня', 'серпень', 'августа', 'август'],
  ['september', 'sep', 'sept', 'septembre', 'вересня', 'вересень', 'сентября', 'сентябрь'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'жовтня', 'жовтень', 'октября', 'октябрь'],
  ['november', 'nov', 'novembre', 'листопада', 'листопад', 'ноября', 'ноябрь'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre', 'грудня', 'грудень', 'декабря', 'декабрь'],
];
const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, by its name in any of the languages. */
export const monthOf = (word: string): number | undefined => NUMBER_OF.get(word.toLowerCase().replace(/\.$/, ''));

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T[\d:.+Z-]*)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const PREFIX =
  /^(?:published|updated|posted|last updated|issued|опубліковано|опубликовано|veröffentlicht|stand|publié)(?: on| le| am)?:? +/i;
const WEEKDAY = new RegExp(
  String.raw`^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +|^(?:понеділок|вівторок|середа|четвер|п’ятниця|` +
    'субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|montag|dienstag|mittwoch|donnerstag|freitag|' +
    'samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? +',
  'i',
);
const TIME = /,? *(?:at )?\d{1,2}[.:]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?$/i;
const LONGEST = 60;

/** A line that is only a date, maybe with “Published”, a weekday and a time: `Nov. 20, 2024 10:15 a.m. ET`. */
export function readDate(line: string): string | null {
  if (line.length > LONGEST) return null;
  const iso = ISO.exec(line.trim());
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]));
  const bare = line
    .trim()
    .replace(PREFIX, '')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .replace(/ (?:року|года|г\.|р\.)$/, '')
    .trim();
  const dotted = DOTTED.exec(bare);
  if (dotted) return isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const again = ISO.exec(bare);
  if (again) return isoDate(Number(again[1]), Number(again[2]), again[3] === undefined ? undefined : Number(again[3]));
  const parts = bare.replace(/,/g, ' ').split(/\s+/);
  const numberOf = (part = '') =>
    /^\d{1,2}(?:st|nd|rd|th|er)?\.?$/.test(part) ? Number.parseInt(part, 10) : undefined;
  const yearOf = (part = '') => (/^\d{4}$/.test(part) ? Number(part) : undefined);
  const [one = '', two = '', three] = parts;
  if (parts.length === 3) {
    const year = yearOf(three);
    const first = monthOf(one);
    const second = monthOf(two);
    if (year === undefined) return null;
    if (first !== undefined && numberOf(two) !== undefined) return isoDate(year, first, numberOf(two));
    if (second !== undefined && numberOf(one) !== undefined) return isoDate(year, second, numberOf(one));
  }
  const month = monthOf(one);
  const year = yearOf(two);
  return parts.length === 2 && month !== undefined && year !== undefined ? isoDate(year, month, undefined) : null;
}

function isoDate(year: number, month: number, day: number | undefined): string | null {
  if (month < 1 || month > 12) return null;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : null;
}
