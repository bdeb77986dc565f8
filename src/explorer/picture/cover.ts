import type { PathCommand } from 'opentype.js/dist/opentype.mjs';

/** Into how many lines a curve is divided: at the sizes of a picture nobody sees them. */
const curveLines = 8;

/** How much of each pixel of a picture outlines cover, from 0 to 1. */
export class Cover {
  readonly #deltas: Float32Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    // A line may end at the right edge: what it changes is behind it.
    this.#deltas = new Float32Array((width + 2) * height);
  }

  /** Adds outlines. What is outside of the picture is left out. */
  add(commands: readonly PathCommand[]): void {
    let [x, y, startX, startY] = [0, 0, 0, 0];
    const lineTo = (toX: number, toY: number) => {
      this.#line(x, y, toX, toY);
      [x, y] = [toX, toY];
    };
    for (const command of commands) {
      switch (command.type) {
        case 'M':
          [x, y, startX, startY] = [command.x, command.y, command.x, command.y];
          break;
        case 'L':
          lineTo(command.x, command.y);
          break;
        case 'Q':
        case 'C': {
          const [x1, y1] = [command.x1, command.y1];
          const [fromX, fromY] = [x, y];
          for (let step = 1; step <= curveLines; step += 1) {
            const t = step / curveLines;
            if (command.type === 'Q') lineTo(square(fromX, x1, command.x, t), square(fromY, y1, command.y, t));
            else lineTo(cubic(fromX, x1, command.x2, command.x, t), cubic(fromY, y1, command.y2, command.y, t));
          }
          break;
        }
        case 'Z':
          lineTo(startX, startY);
          break;
      }
    }
  }

  /** Calls for each pixel that is covered. */
  each(use: (x: number, y: number, covered: number) => void): void {
    const row = this.width + 2;
    for (let y = 0; y < this.height; y += 1) {
      let sum = 0;
      for (let x = 0; x < this.width; x += 1) {
        sum += this.#deltas[y * row + x] ?? 0;
        const covered = Math.min(1, Math.abs(sum));
        if (covered > 0.01) use(x, y, covered);
      }
    }
  }

  /**
   * A line of an outline. In each row of pixels that it passes, it changes how much is covered of all pixels to its right by its height in that row; of the
   * pixels that it passes itself, by the part to its right.
   */
  #line(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const direction = fromY < toY ? 1 : -1;
    const [topX, topY, endX, endY] = direction > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (endX - topX) / (endY - topY);
    const xAt = (y: number) => Math.min(this.width, Math.max(0, topX + (y - topY) * slope));
    for (let y = Math.max(0, Math.floor(topY)); y < Math.min(this.height, Math.ceil(endY)); y += 1) {
      const [begins, ends] = [Math.max(y, topY), Math.min(y + 1, endY)];
      if (begins >= ends) continue;
      this.#stretch(y, xAt(begins), xAt(ends), direction * (ends - begins));
    }
  }

  /** A line inside one row of pixels. @param height how far down it goes, less than 0 upwards. */
  #stretch(y: number, fromX: number, toX: number, height: number): void {
    const [left, right] = fromX < toX ? [fromX, toX] : [toX, fromX];
    const row = y * (this.width + 2);
    let before = 0;
    for (let x = Math.floor(left); ; x += 1) {
      // The part of the height to the left of this pixel's right edge, and what of the pixel is to the right of the line.
      const passed = x + 1 >= right ? 1 : (x + 1 - left) / (right - left);
      const inside = passed - before;
      const [begins, ends] = [Math.max(left, x), Math.min(right, x + 1)];
      const covered = inside * (x + 1 - (begins + ends) / 2);
      this.#add(row + x, height * covered);
      this.#add(row + x + 1, height * (inside - covered));
      before = passed;
      if (passed === 1) return;
    }
  }

  #add(place: number, change: number): void {
    this.#deltas[place] = (this.#deltas[place] ?? 0) + change;
  }
}

const square = (from: number, by: number, to: number, t: number) =>
  (1 - t) ** 2 * from + 2 * t * (1 - t) * by + t ** 2 * to;

const cubic = (from: number, by: number, then: number, to: number, t: number) =>
  (1 - t) ** 3 * from + 3 * t * (1 - t) ** 2 * by + 3 * t ** 2 * (1 - t) * then + t ** 3 * to;
