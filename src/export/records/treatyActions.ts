import { treatyActionList } from '../../schema/treatyAction.js';
import { citations } from '../citationColumns.js';
import { globalId, partialDate, sourceCount, text } from '../columns.js';
import { declareExport } from '../declare.js';

export const treatyActions = declareExport({
  name: 'treaty-actions',
  list: treatyActionList,
  field: 'treatyActions',
  description: 'Which country signed, ratified or left which treaty.',
  columns: [
    globalId('TreatyAction'),
    text('kind', 'kind', 'What was done.'),
    ...partialDate('taken_on', ['takenOn', 'takenOnLatest'], 'When it was done, or by when it was reported not to be'),
    text('treaty', ['treaty', 'slug'], 'The treaty, by slug.'),
    text('treaty_name', ['treaty', 'name'], "The treaty's name in its usual form."),
    text('country', ['country', 'code'], 'The country, by ISO 3166-1 code.'),
    text('country_name', ['country', 'name'], "The country's name."),
    sourceCount,
    ...citations(),
  ],
});
