import type { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { ExportQuery } from '../../export/file.js';
import { fileNameOf } from '../../export/manifest.js';
import type { ErrorCode } from '../../query/errors.js';
import { EncodedResponse } from '../response.js';
import { boundedErrors } from './errorSize.js';
import { fileResponse } from './ranges.js';

type Api = { readonly Response: typeof Response };

const describing = (query: ExportQuery) => ({
  'content-type': query.format.contentType,
  'content-disposition': `attachment; filename="${fileNameOf(query)}"`,
});

/** Makes the answers of exports. */
export class ExportAnswer {
  constructor(
    private readonly api: Api,
    private readonly headOnly: boolean,
  ) {}

  json(
    value: unknown,
    status = 200,
    headers: Record<string, string> = {},
    type = 'application/json; charset=utf-8',
  ): Response {
    const body = this.headOnly ? null : `${JSON.stringify(value, null, 2)}\n`;
    return new this.api.Response(body, { status, headers: { 'content-type': type, ...headers } });
  }

  errors(status: number, errors: readonly GraphQLError[], headers?: Record<string, string>): Response {
    return this.json({ errors: boundedErrors(errors) }, status, headers);
  }

  refusal(
    status: number,
    message: string,
    headers?: Record<string, string>,
    code: ErrorCode = 'BAD_USER_INPUT',
  ): Response {
    return this.errors(status, [new GraphQLError(message, { extensions: { code } })], headers);
  }

  file(query: ExportQuery, body: Readable | null): Response {
    // Nobody reads it: what makes it ends.
    if (this.headOnly) body?.destroy();
    return new EncodedResponse(this.headOnly ? null : body, { status: 200, headers: describing(query) });
  }

  /** A file that is made, or the part of it that is asked for. */
  whole(request: Request, query: ExportQuery, file: Buffer<ArrayBuffer>, tag: string | undefined): Response {
    return fileResponse(request, file, tag, describing(query));
  }
}
