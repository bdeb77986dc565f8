import { PACKAGES } from '../sample.js';
import { describeMistakes } from './mistakes.js';

describeMistakes([
  // What packages say of their lists and their authority
  {
    rule: "a full list in a compiler's words",
    file: PACKAGES,
    from: 'itemsCompleteness: PARTIAL\n  itemsWording: PRESS',
    to: 'itemsCompleteness: FULL\n  itemsWording: COMPILER',
    place: 'FULL',
    message:
      "itemsCompleteness: FULL needs an official list, or a reprint of it, that was read, and these lines are a compiler's; " +
      'write COMPILED, or name the official list as itemsFrom and its wording',
  },
  {
    rule: 'authority that is partly new, without the part',
    file: PACKAGES,
    from: '  itemsCompleteness',
    to: '  authorityUse: PARTLY_NEW\n  itemsCompleteness',
    place: 'no-2024-1:',
    message:
      'newAuthority is missing: PARTLY_NEW needs the part that is new; where no source gives it, {qualifier: UNSPECIFIED}',
  },
  // Families
  {
    rule: 'a munition that would be a kind of launcher',
    file: 'equipment.yaml',
    from: 'parent: missiles',
    to: 'parent: lance-launcher',
    place: 'lance-launcher\n',
    message:
      'parent: "lance" is a munition, and would be a kind of launcher: "lance-launcher" is above it; ' +
      'write the class of its kind as parent, and ammunitionFor: [lance-launcher]',
  },
  // Positions
  {
    rule: 'a position of nobody',
    file: 'people.yaml',
    from: '      organization: defence-ministry\n',
    to: '',
    place: 'ada-berg-defence-minister:',
    message:
      'the position "ada-berg-defence-minister" belongs to nobody; write its organization, or the country whose office it is',
  },
  {
    rule: 'an end that is no end',
    file: 'people.yaml',
    from: 'end: IN_OFFICE',
    to: 'heldUntil: 2025\n      end: IN_OFFICE',
    place: 'IN_OFFICE',
    message: 'end: IN_OFFICE does not go with heldUntil: 2025; write ENDED, or leave end out',
  },
  {
    rule: 'families in a ring',
    file: 'equipment.yaml',
    from: 'parent: missiles',
    to: 'parent: lance',
    place: 'lance\n',
    message: 'parent: the parents of "lance" lead back to itself: lance → lance',
  },
  {
    rule: 'ammunition for itself',
    file: 'equipment.yaml',
    from: '[lance-launcher]',
    to: '[lance]',
    place: '[lance]',
    message: 'ammunitionFor: "lance" would be ammunition for itself: lance → lance',
  },
  // Decisions, treaties, packages
  {
    rule: 'a link to a later decision',
    file: 'decisions.yaml',
    from: 'decidedOn: 2019',
    to: 'decidedOn: 2025',
    place: 'no-ban-2019}',
    message:
      '"no-supply-2024" of 2024-11-20 REVERSES "no-ban-2019" of 2025, which is not earlier; a link points from the later decision to the earlier one',
  },
  {
    rule: 'an action twice',
    file: 'treaties.yaml',
    from: 'takenOn: 2006-06}\n',
    to: 'takenOn: 2006-06}\n    - {country: SO, kind: SIGNATURE, takenOn: 2006-06-01}\n',
    place: '{country: SO, kind: SIGNATURE, takenOn: 2006-06-01}',
    message: 'the action "quiet-seas SO SIGNATURE 2006-06-01" is there twice; remove one',
  },
  {
    rule: 'lines in no words',
    file: PACKAGES,
    from: 'PRESS',
    to: 'NONE',
    place: 'NONE',
    message: 'itemsWording: NONE says that there are no line items, but there are; write whose words they are in',
  },
]);
