/** Stage 7: other documents that an article names: pointers to articles, reports that it cites. */
import type { ArticleLinkKind } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import type { Paragraph } from '../layout/layout.js';
import type { RuleName } from '../rules.js';

export interface FoundDocument extends Range {
  readonly kind: ArticleLinkKind;
  readonly rule: RuleName;
  /** The name of who published it. */
  readonly publisher?: Range;
}

const CITED = new RegExp(
  String.raw`\baccording to (?:an?|the|its|their) (?:[\p{Ll}-]+ )?(?:report|study|analysis|survey|fact sheet|dataset|` +
    String.raw`document)(?: \p{Ll}[\p{Ll} ]{0,30}?| released (?:on )?\p{Lu}\p{L}+)? (?:by|from|` +
    String.raw`of) (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:to|of|for|and|the|on)(?= \p{L})| \p{Lu}[\p{L}’'-]*|(?<=to) \p{Lu}?[\p{L}]+)*)`,
  'u',
);

/** The documents that paragraphs name. */
export function documentsIn(text: string, paragraphs: readonly Paragraph[]): FoundDocument[] {
  const found: FoundDocument[] = [];
  for (const { role, start, end, body } of paragraphs) {
    if (role === 'RELATED') found.push({ kind: 'RELATED', rule: 'related-line', start, end });
    if (role !== 'BODY' || end - body > 3000) continue;
    const cited = CITED.exec(text.slice(body, end));
    if (!cited?.[1]) continue;
    const at = body + cited.index;
    const until = at + cited[0].length;
    found.push({
      kind: 'CITES',
      rule: 'cited-document',
      start: at,
      end: until,
      publisher: { start: until - cited[1].length, end: until },
    });
  }
  return found;
}
