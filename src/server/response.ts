import { Response } from '@whatwg-node/fetch';

/**
 * A response whose text is bytes from the start. Node sends a text in one piece with its header: it copies a long answer once more, and writes it as UTF-8
 * into three times the room. That and the garbage of it took an eighth of the CPU of an answer of 45 kB.
 */
export class EncodedResponse extends Response {
  constructor(body?: BodyInit | null, init?: ResponseInit) {
    super(typeof body === 'string' ? Buffer.from(body) : body, init);
  }
}
