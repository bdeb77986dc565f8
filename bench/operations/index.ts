import { article } from './article.js';
import { nested } from './nested.js';
import type { Operation } from './operation.js';
import { packages } from './packages.js';
import { quotes } from './quotes.js';

export type { Operation } from './operation.js';

/** The four operations, in the order of the report. */
export const operations: readonly Operation[] = [nested, packages, article, quotes];
