/** What researchers of security assistance ask, by number. The examples say which of these they answer. */
export const researchQuestions: Readonly<Record<number, string>> = {
  1:
    'Which packages hold TOW missiles or anything of their family, what are they worth by month and in all, ' +
    'within which bounds, and which passage reports each?',
  2: 'What did the United States announce for Ukraine between two dates, by authority, with running totals?',
  3: 'What was in the $275 million package of 20 November 2024, how sure is each quantity, who reports it best, and where do sources disagree?',
  4: 'For which packages do sources give different values, and which figure is whose?',
  5: 'When did each weapon first appear in aid to a recipient: day, package, article, and the first words about it?',
  6: 'Who spoke about anti-personnel mines in the week of the decision, in which role on that day, for whom, how directly, where; officials apart from NGOs?',
  7: 'What did the holders of one post say about one weapon, whoever held it, in the order of time?',
  8: 'What did one person say about a weapon, in order, and in which role each time?',
  9: 'Which claims rest on a single source, and what was said by officials who are not named?',
  10:
    'Which decisions on anti-personnel mines followed one another since 2014, which reversed or excepted ' +
    'which, who took them, in whose words, and what was sent under each?',
  11: 'For every package with a weapon that a treaty governs: what were donor and recipient to that treaty on the day of the announcement?',
  12: 'Which states gave notice after a day that they leave a treaty, and when does each notice take effect?',
  13: 'How many packages, worth how much, by donor or authority, for each category, and how much of it is unknown?',
  14: 'Which package was the first with each capability: air defence, tanks, long-range fires, mines?',
  15: 'Who spoke for an organization, about what, and in which articles?',
  16: 'Which weapons appear together in packages, and which weapons and speakers together in articles?',
  17: 'How often does an item appear, quarter by quarter, and when did it stop?',
  18: 'For what share of the lines was the quantity withheld, by authority and year?',
};
