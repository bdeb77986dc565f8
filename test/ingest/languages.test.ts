import { describe, expect, it } from 'vitest';
import { detected } from '../../src/ingest/languages/detect.js';
import { languageOf } from '../../src/ingest/languages/index.js';
import { layoutOf } from '../../src/ingest/layout/layout.js';
import { proposedIn, quotesIn } from './support/quotes.js';

/** Direct and mixed quotes in languages whose marks and verbs of saying are data: one file a language. */

const CASES: readonly (readonly [language: string, sentence: string, quotes: readonly string[]])[] = [
  [
    'uk',
    '«Нам потрібні ракети, а не обіцянки», – сказала міністерка оборони Олена Тихенко у вівторок.',
    ['DIRECT Нам потрібні ракети, а не обіцянки – Олена Тихенко'],
  ],
  [
    'uk',
    'Речник бригади Петро Лісовий заявив: «Склад порожній уже тиждень».',
    ['DIRECT Склад порожній уже тиждень – Петро Лісовий'],
  ],
  ['uk', 'Посол Марек Грот назвав поставку «пізньою, але чесною».', ['MIXED пізньою, але чесною – Марек Грот']],
  ['uk', '– Ми чекаємо на третю батарею, – додала Тихенко.', ['DIRECT Ми чекаємо на третю батарею – Тихенко']],
  [
    'uk',
    'Командир Андрій Саленко повідомив, що батарея «працює без перерви з березня».',
    ['MIXED працює без перерви з березня – Андрій Саленко'],
  ],
  [
    'ru',
    '«Мы не обсуждаем сроки поставок», — заявил министр обороны Игорь Белкин.',
    ['DIRECT Мы не обсуждаем сроки поставок – Игорь Белкин'],
  ],
  [
    'ru',
    'Представитель штаба Анна Крылова сказала: «Колонна прошла мост ночью».',
    ['DIRECT Колонна прошла мост ночью – Анна Крылова'],
  ],
  ['ru', 'Депутат Олег Сомов назвал закон «пустой бумагой».', ['MIXED пустой бумагой – Олег Сомов']],
  ['ru', '— Мы вернёмся через неделю, — сказала она.', ['DIRECT Мы вернёмся через неделю – она']],
  [
    'ru',
    'Эксперт Павел Юрин отметил, что запасы «кончатся к весне, если ничего не изменится».',
    ['MIXED кончатся к весне, если ничего не изменится – Павел Юрин'],
  ],
  [
    'de',
    '„Die Lieferung ist unterwegs“, sagte Verteidigungsministerin Petra Lohmann am Montag.',
    ['DIRECT Die Lieferung ist unterwegs – Petra Lohmann'],
  ],
  [
    'de',
    'General Klaus Reuter erklärte: „Wir haben keine Reserven mehr.“ Mehr sagte er dazu nicht.',
    ['DIRECT Wir haben keine Reserven mehr – Klaus Reuter'],
  ],
  ['de', 'Der Abgeordnete Jens Falk nannte den Plan „teuer und zu spät“.', ['MIXED teuer und zu spät – Jens Falk']],
  ['de', 'Sie sagte, dass die Hilfe „so lange wie nötig“ weitergehe.', ['MIXED so lange wie nötig – Sie']],
  ['de', '»Das war kein guter Tag«, sagte er.', ['DIRECT Das war kein guter Tag – er']],
  [
    'fr',
    '« Nous tiendrons parole », a déclaré la ministre Claire Vasseur mardi.',
    ['DIRECT Nous tiendrons parole – Claire Vasseur'],
  ],
  [
    'fr',
    'Le général Luc Perrin a affirmé : « Les stocks sont vides depuis juin. »',
    ['DIRECT Les stocks sont vides depuis juin – Luc Perrin'],
  ],
  [
    'fr',
    'Le député Hugo Lenoir a qualifié ce plan de « promesse sans budget ».',
    ['MIXED promesse sans budget – Hugo Lenoir'],
  ],
  ['fr', '« Rien ne sera livré avant mars », précise-t-il.', ['DIRECT Rien ne sera livré avant mars – il']],
  [
    'fr',
    'Elle a ajouté que la France resterait « aux côtés de Kiev jusqu’au bout ».',
    ['MIXED aux côtés de Kiev jusqu’au bout – Elle'],
  ],
];

describe('quotes in other languages', () => {
  it.each(CASES)('%s: %s', (language, sentence, quotes) => {
    expect(quotesIn(sentence, language)).toEqual(quotes);
  });

  it.each([
    ['uk', 'Танкер «Промінь» вийшов з порту, а ракети «Стріла» лишилися на складі.'],
    ['ru', 'Комплексы «Стрела» и катер «Восход» остались в порту.'],
    ['de', 'Die Fregatte „Falke“ verließ den Hafen, der Verein „Hilfe jetzt“ blieb.'],
    ['fr', 'La frégate « Mistral » a quitté le port, et le film « La Nuit » est sorti.'],
  ])('names in marks are no quotes: %s', (language, sentence) => {
    expect(quotesIn(sentence, language)).toEqual([]);
  });
});

describe('the day of a quote, as printed', () => {
  it.each([
    ['en', '“The list was short,” Dov said on 4 March 2025.', 'on 4 March 2025', '2025-03-04'],
    ['uk', '«Список короткий», – сказала Олена Тихенко 4 березня 2025 року.', '4 березня 2025', '2025-03-04'],
    ['uk', '«Список короткий», – сказала Олена Тихенко у березні.', 'у березні', undefined],
    ['uk', "«Список короткий», – сказала Олена Тихенко у п'ятницю.", "у п'ятницю", '2025-02-28'],
    ['ru', '«Список короткий», — сказала Анна Крылова 4 марта.', '4 марта', '2025-03-04'],
    ['de', '„Die Liste ist kurz“, sagte Petra Lohmann am 4. März 2025.', 'am 4. März 2025', '2025-03-04'],
    ['fr', '« La liste est courte », a déclaré Claire Vasseur le 1er mars 2025.', 'le 1er mars 2025', '2025-03-01'],
  ])('%s: %s', (language, sentence, printed, day) => {
    const [quote] = proposedIn(sentence, language);
    expect(quote?.saidOn?.asPrinted.exact).toBe(printed);
    expect(quote?.saidOn?.date?.from).toBe(day);
  });
});

describe('a last paragraph that is one short quote', () => {
  it('is no heading, where its marks close in the German way', () => {
    const text = 'Titel\n\nDie Ministerin kam zu spät.\n\n„Das war es.“';
    expect(layoutOf(text, 'Titel', languageOf('de')).map(({ role }) => role)).toEqual(['HEADLINE', 'BODY', 'BODY']);
    const named = 'Titel\n\nDie Ministerin kam zu spät.\n\nWas heißt hier „Frieden“';
    expect(layoutOf(named, 'Titel', languageOf('de')).at(-1)?.role).toBe('HEADING');
  });
});

describe('the language of a text that does not say it', () => {
  it.each([
    [
      'en',
      'The ministry said that the missiles were on their way, and that they would arrive before the end of the week.',
    ],
    ['uk', 'Міністерство повідомило, що ракети вже в дорозі і що їх доставлять до кінця тижня, а не пізніше.'],
    [
      'ru',
      'Министерство сообщило, что ракеты уже в пути и что их доставят до конца недели, а не позже, чем было объявлено.',
    ],
    [
      'de',
      'Das Ministerium teilte mit, dass die Raketen auf dem Weg sind und dass sie nicht vor dem Ende der Woche eintreffen.',
    ],
    [
      'fr',
      'Le ministère a indiqué que les missiles sont en route et qu’ils arriveront dans la semaine, avec les pièces pour les lanceurs.',
    ],
  ])('%s', (code, text) => {
    expect(detected(text)).toBe(code);
  });

  it('is none where no small word tells it', () => {
    expect(detected('M142 HIMARS 155mm IRIS-T NASAMS 2024 2025 AIM-7 AT-4')).toBeUndefined();
  });
});
