/** What is used of a package that comes without types: of its ES module, which Node and a bundler read alike. */
declare module 'opentype.js/dist/opentype.mjs' {
  /** A step of an outline, y downwards. */
  export type PathCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'Z' };

  export interface Font {
    hasChar(character: string): boolean;
    getPath(text: string, x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
    getAdvanceWidth(text: string, size: number): number;
  }

  export function parse(file: ArrayBuffer): Font;
}
