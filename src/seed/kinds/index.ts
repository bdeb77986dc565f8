import type { Kind } from '../kind/kind.js';
import { aidPackage } from './aidPackage.js';
import { article } from './article.js';
import { country } from './country.js';
import { credit } from './credit.js';
import { decision } from './decision.js';
import { decisionLink } from './decisionLink.js';
import { equipment } from './equipment.js';
import { lineItem } from './lineItem.js';
import { link } from './link.js';
import { organization } from './organization.js';
import { passage } from './passage.js';
import { person } from './person.js';
import { position } from './position.js';
import { quote } from './quote.js';
import { treaty } from './treaty.js';
import { treatyAction } from './treatyAction.js';

/** The kinds of records, in the order of writing: what others point at comes first. Citations, which are of all kinds, come last. */
export const KINDS = [
  country,
  organization,
  person,
  position,
  equipment,
  aidPackage,
  lineItem,
  decision,
  decisionLink,
  treaty,
  treatyAction,
  article,
  credit,
  link,
  passage,
  quote,
] as const;

const byModel = new Map<string, Kind>(KINDS.map((kind) => [kind.model, kind]));

/** The kind of a model's records. */
export function kindOf(model: string): Kind {
  const kind = byModel.get(model);
  if (!kind) throw new TypeError(`${model} is not the model of a kind`);
  return kind;
}

/** The kinds of records that are in records of a kind. */
export function kindsWithin(parent: Kind): Kind[] {
  return KINDS.filter(({ within }: Kind) => within?.kind === parent);
}
