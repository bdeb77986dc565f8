import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.js';
import './scalars.js';
import './aidPackage.js';
import './appearances.js';
import './article.js';
import './articleCredit.js';
import './articleLink.js';
import './citation.js';
import './country.js';
import './equipment.js';
import './groups/index.js';
import './organization.js';
import './packageLineItem.js';
import './passage.js';
import './person.js';
import './policyDecision.js';
import './policyDecisionLink.js';
import './position.js';
import './quote.js';
import './rateLimit.js';
import './timeline/index.js';
import './treaty.js';
import './treatyAction.js';
import './search/index.js';

/** The whole schema. Each file above adds its types, its list and its root queries. */
export const schema: GraphQLSchema = builder.toSchema();
