import { describe, expect, it } from 'vitest';
import { isByline, namesOfByline } from '../../../src/ingest/read/bylines.js';
import { dateOf } from '../../../src/ingest/read/dates.js';
import { readCopy } from '../../../src/ingest/read/index.js';
import { readArticle } from '../../../src/ingest/reader.js';

describe('a line that is only a date', () => {
  it.each([
    ['Nov. 20, 2024 10:15 a.m. ET', '2024-11-20'],
    ['Published 21 November 2024', '2024-11-21'],
    ['21.11.2024', '2024-11-21'],
    ['20 novembre 2024', '2024-11-20'],
    ['1er novembre 2024', '2024-11-01'],
    ['Le 20 novembre 2024 à 10h15', '2024-11-20'],
    ['Publié le 20 novembre 2024 à 10:15', '2024-11-20'],
    ['Veröffentlicht am 20. November 2024', '2024-11-20'],
    ['20. November 2024, 10:15 Uhr', '2024-11-20'],
    ['Опубліковано 21 листопада 2024 року', '2024-11-21'],
    ['Четвер, 21 листопада 2024, 18:03', '2024-11-21'],
    ['10:15, 21 листопада 2024', '2024-11-21'],
    ['21 ноября 2024 г.', '2024-11-21'],
    ['12 червня 2025', '2025-06-12'],
    ['12 черв. 2025', '2025-06-12'],
    ['12 лист. 2024, 10:15', '2024-11-12'],
    ['12 июня 2025 года', '2025-06-12'],
    ['12 фев 2025', '2025-02-12'],
    ['12 сент. 2025 г.', '2025-09-12'],
    ['12. Febr. 2025', '2025-02-12'],
    ['12 févr. 2025', '2025-02-12'],
    ['12 déc 2025', '2025-12-12'],
    ['Thursday, November 21st, 2024', '2024-11-21'],
    ['First published on Wed 20 Nov 2024 15.02 GMT', '2024-11-20'],
    ['20 November 2024 • 6:03pm', '2024-11-20'],
    ['Date: 21 November 2024', '2024-11-21'],
    ['November 2024', '2024-11'],
    ['2024-11-20', '2024-11-20'],
    ['2024-11', '2024-11'],
  ])('%j is %s', (line, date) => {
    expect(dateOf(line)).toEqual({ date, isUpdate: false });
  });

  it.each([
    ['Nov. 20, 2024 11:50 p.m. EST', '2024-11-20'],
    ['November 21, 2024 at 11:30 PM (GMT+2)', '2024-11-21'],
    ['2024-11-20T23:30:00-05:00', '2024-11-20'],
    ['2024-11-20T00:30:00Z', '2024-11-20'],
    ['20 Nov 2024 00:10 UTC+02:00', '2024-11-20'],
    ['20 November 2024, 23:59 Europe/Kyiv', '2024-11-20'],
  ])('%j is of the day as printed: no zone moves it', (line, date) => {
    expect(dateOf(line)?.date).toBe(date);
  });

  it.each([
    ['Updated 22 November 2024 | Published 21 November 2024', '2024-11-21', false],
    ['Published: Nov 20, 2024, 10:15 AM EST | Updated: Nov 21, 2024', '2024-11-20', false],
    ['Stand: 20.11.2024, 10:15 Uhr', '2024-11-20', true],
    ['Last updated on Nov. 20, 2024', '2024-11-20', true],
  ])('%j: a day of publication counts before one of an update', (line, date, isUpdate) => {
    expect(dateOf(line)).toEqual({ date, isUpdate });
  });

  it.each([
    '11/21/2024',
    'On November 21, 2024',
    'February 29, 2023',
    '31.04.2024',
    '2024-13-01',
    'March 4',
    '10:15',
    '21 November 2024 NATO',
    'The deal of 21 November 2024',
    '12 лист 2024',
    '21 November 2024 and 22 November 2024',
    'Updated',
    '',
    `21 November 2024${' '.repeat(200)}`,
  ])('%j is none', (line) => {
    expect(dateOf(line)).toBeNull();
  });

  it('is not the update, where another line says when the article was published', () => {
    const { publishedOn } = readArticle('# T\n\nUpdated 22 November 2024\n\n21 November 2024\n\nText.');
    expect(publishedOn).toBe('2024-11-21');
    expect(readArticle('# T\n\nUpdated 22 November 2024\n\nText.').publishedOn).toBe('2024-11-22');
  });
});

describe('the day that a file says of its article', () => {
  it.each([
    ['2025-06-12T10:15:00+03:00', '2025-06-12'],
    ['12 червня 2025', '2025-06-12'],
    ['12 июня 2025 г.', '2025-06-12'],
    ['12. Juni 2025', '2025-06-12'],
    ['12 juin 2025', '2025-06-12'],
    ['June 12, 2025', '2025-06-12'],
  ])('is read as people write it, too: %s', async (written, day) => {
    const copy = await readCopy(Buffer.from(`---\ntitle: T\ndate: ${written}\n---\n\nText.\n`), 'a.md');
    expect(copy).toMatchObject({ metadata: { publishedOn: { value: day, found: { in: 'FRONT_MATTER' } } } });
  });
});

describe('a line that names who wrote the article', () => {
  it.each([
    ['By Ina Fjeld and O. Brandt', 'Ina Fjeld and O. Brandt'],
    ['BY INA FJELD', 'INA FJELD'],
    ['Written by Ina Fjeld', 'Ina Fjeld'],
    ['Par Claire Dumont', 'Claire Dumont'],
    ['Par Claire Dumont et Luc de la Tour (à Kyiv)', 'Claire Dumont et Luc de la Tour (à Kyiv)'],
    ['Par AFP', 'AFP'],
    ['Von Anna Berg, Kyjiw', 'Anna Berg, Kyjiw'],
    ['Von Anna Berg und Jan van der Meer', 'Anna Berg und Jan van der Meer'],
    ['Автор: Олена Коваль', 'Олена Коваль'],
    ['Автор Олена Коваль', 'Олена Коваль'],
    ['Авторы: Анна Берг и Ян Мель', 'Анна Берг и Ян Мель'],
    ['Текст: Олена Коваль', 'Олена Коваль'],
  ])('%j names %j', (line, names) => {
    expect(line.slice(namesOfByline(line))).toBe(names);
  });

  it.each([
    'By Thursday, all had left.',
    'By the book',
    'by Ina Fjeld',
    'Par exemple',
    'Par ailleurs, le ministre a refusé',
    'Von der Leyen reist nach Kyjiw',
    'Von Montag an',
    'Автор книги розповів про війну',
    'Text: mehr dazu hier',
    'Par Claire Dumont a dit que tout irait bien',
    'By',
  ])('%j is none', (line) => {
    expect(isByline(line)).toBe(false);
  });

  it('is read in an article of its language', () => {
    expect(readArticle('# Titre\n\nPar Claire Dumont\n\n20 novembre 2024\n\nTexte.')).toMatchObject({
      byline: 'Par Claire Dumont',
      publishedOn: '2024-11-20',
    });
  });
});
