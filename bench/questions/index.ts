import { article } from './article.js';
import { nested } from './nested.js';
import { packages } from './packages.js';
import type { Question } from './question.js';
import { quotes } from './quotes.js';

export type { Question } from './question.js';

/** The four questions, in the order of the report. */
export const questions: readonly Question[] = [nested, packages, article, quotes];
