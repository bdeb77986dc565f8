import type { RuleName } from './rules.js';

/** The rule of what a model of the user's own suggested. How often a person agrees with it nobody has measured. */
export type ModelRule = `model:${string}`;

/** Whether a model proposed by a rule, and none of ours. */
export const isModelRule = (rule: RuleName | ModelRule): rule is ModelRule => rule.startsWith('model:');
