import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInput } from './validation';

/** The body of a command that takes no parameters: absent or `{}`. A field is refused as everywhere (P-06). */
@Injectable()
export class Nothing implements PipeTransform<unknown, undefined> {
  transform(body: unknown): undefined {
    if (body === undefined || body === null) return undefined;
    const isObject = typeof body === 'object' && !Array.isArray(body);
    const fields = isObject ? Object.keys(body) : [''];
    if (fields.length) throw new InvalidInput(fields.map((field) => ({ field: field.slice(0, 60), code: 'whitelistValidation' })));
    return undefined;
  }
}
