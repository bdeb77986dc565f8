/**
 * What things cost, in units: one is about two microseconds of PostgreSQL's time, so that the budget of a million is about two seconds. Measured on ten times
 * the data of the bench; `npm run bench -- --worst` looks for operations that cost less than they take (docs/limits.md).
 */
export const weights = {
  /** A place of the operation: what is compiled, planned and written whatever the data. */
  place: 10,
  /** A place beyond so many: the planner takes longer for one long statement than for two short ones. The explorer's longest has 480. */
  usualPlaces: 500,
  placeBeyond: 400,
  /** Each pair of tables that a condition joins, to be planned. */
  planning: 10,
  /** A value of a record. */
  value: 0.2,
  /** A record behind a to-one relation. */
  record: 2,
  /** A package, whose lines are followed over the families of what they name to the treaties that govern it. */
  governed: 23,
  /** A list inside another record, of each record that it is asked of. */
  list: 4,
  /** A record of such a list, to be sorted for a page of them. */
  sorted: 4.5,
  /** How many times the usual number of records a record may have in a list: some have many. */
  uneven: 3,
  /** A look into an index. */
  lookup: 10,
  /** A record that a condition is asked of, table by table: of all, where so many times the records that meet it are more than there are. */
  row: 0.04,
  readThrough: 5,
  /** A page of a table, where all of it is read: long texts take many. */
  page: 1.7,
  /** A record that a condition is asked of by its key. */
  probe: 0.6,
  /** A record that is found for another one. */
  joined: 0.25,
  /** A record that an index finds for another one, one by one: from a record that is named by its key on. */
  followed: 1.5,
  /** A record on the way through those of another one, with what is asked of it beyond; more than so many are many of one. */
  walked: 4.5,
  manyEach: 100,
  /** The part of the records that have a key up to which an index finds them, one by one: more are read with the whole table. */
  sparse: 0.5,
  /** A record that meets a filter, where all that do are found and sorted for a page. */
  found: 0.4,
  /** A record that has the same first sort key as those of a page, to be sorted by the others. */
  tied: 1.4,
  /** How much more it is in a group of all records: the larger one is, the wider its rows are scattered. */
  scattered: 3,
  /** A record that is looked at in the order of another table: a whole group of it is sorted. */
  aheadElsewhere: 7,
  /** A record of the table, where all are read and sorted for a page. */
  allSorted: 0.35,
  /** How many times as much it is where one of the keys is a text of another record. */
  byText: 1.8,
  /** A record that was followed and is read for a page, with what its order needs. */
  fetched: 2.3,
  /** A record of a set that is put together from several. */
  united: 4.4,
  /** A text that is read for a pattern that no index has. */
  textRead: 0.12,
  /** A text that an index of trigrams may find. */
  textFound: 0.07,
  textShare: 0.05,
  /** Up to this part of the records they are few: what else is asked, is asked of these. */
  fewShare: 0.005,
  /** From this part of the records on they are most: the first that is looked at is one of them. */
  most: 0.5,
  /** Where only relations leave so few, of others at least this part is asked. */
  unseenFew: 0.15,
  /** The part of the records that have a value which is not among those that were counted. */
  unseenShare: 0.001,
  /** The part of the records that a bound on one side lets through: often most of them. */
  rangeShare: 0.7,
  /** Bounds on both sides let fewer through. */
  betweenShare: 0.5,
  /** The part of all equipment that belongs to one, before anybody has counted. */
  belongingShare: 0.05,
  /** A record that is counted. */
  counted: 0.05,
} as const;

/** The same for totals, facets, searches, timelines and appearances. */
export const researchWeights = {
  /** A statement of its own. */
  statement: 200,
  /** The condition of what is grouped, against that of a list: every record that meets it is read, none left out behind a page. */
  condition: 1.45,
  /** A record that is put into its group. */
  grouped: 0.36,
  /** A group, to be named and sorted; texts and dates make so many for each record. */
  group: 2,
  groupsShare: 0.1,
  /** Each further thing that it is grouped by, and a group of several things. */
  dimension: 0.66,
  groupOfSeveral: 1.3,
  /** A step to the many records of a relation, and to the one, of each record that is grouped. */
  manyStep: 0.75,
  oneStep: 0.16,
  /** The topmost family of what is grouped by. */
  familyStep: 0.3,
  /** Of how many times the records that meet a condition what belongs to them may be found. */
  sharePlanned: 2.5,
  /** A record whose figures are summed, coded ones, and running totals. */
  summed: 0.45,
  coded: 1,
  running: 2,
  /** A record of a running count alone. */
  runningCount: 0.6,
  /** A group that has one, against one that has none. */
  runningGroup: 6,
  /** A search: several statements, one after the other, and what each of its words may have been meant to be. */
  search: 9_000,
  word: 2_600,
  /** A name with such a word in it, whose other words may be meant as well: of all names so many, up to a bound. */
  namesake: 6,
  namesakeShare: 0.05,
  maxNamesakes: 1_000,
  /** A record of a kind that is searched, and each word of it: the more texts, the more a word is in. */
  searched: 0.011,
  searchedWord: 0.005,
  /** A record that is ranked, up to so many of a kind; so many words double it. */
  ranked: 1.5,
  rankedRecords: 8_000,
  wordsTwice: 20,
  /** A record that a condition of a search is asked of. */
  filtered: 0.05,
  /** A record that may be an event of a timeline. */
  event: 1.2,
  /** A line's appearance. */
  appearance: 2.1,
  /** A quote that may be the first: of all quotes, and of those about the things of a page, which are found one by one. */
  firstQuote: 1,
  quoteOfPage: 12,
  /** The same where a line may name several of one thing, so that repetitions are left out. */
  repeated: 1.25,
} as const;
