import { applyDecorators, Body, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { InvalidInput, validation } from './validation';

/** A body whose field `kind` says which shape it has: checked against that shape alone, so that no field of another kind slips in (P-06). */
@Injectable()
export class ByKind implements PipeTransform<unknown, Promise<unknown>> {
  constructor(private readonly kinds: Readonly<Record<string, Type>>) {}

  async transform(body: unknown): Promise<unknown> {
    const kind: unknown = typeof body === 'object' && body !== null ? (body as { kind?: unknown }).kind : undefined;
    const metatype = typeof kind === 'string' && Object.hasOwn(this.kinds, kind) ? this.kinds[kind] : undefined;
    if (!metatype) throw new InvalidInput([{ field: 'kind', code: 'isIn' }]);
    return validation.transform(body, { type: 'body', metatype });
  }
}

/** Describes such a body. */
export const ApiBodyByKind = (kinds: Readonly<Record<string, Type>>) =>
  applyDecorators(
    ApiExtraModels(...Object.values(kinds)),
    ApiBody({
      schema: {
        oneOf: Object.values(kinds).map((kind) => ({ $ref: getSchemaPath(kind) })),
        discriminator: {
          propertyName: 'kind',
          mapping: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, getSchemaPath(kind)])),
        },
      },
    }),
  );

/** The checked body itself. */
export const BodyByKind = (kinds: Readonly<Record<string, Type>>) => Body(new ByKind(kinds));
