import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInput } from './validation';

/** The body of a command that takes no parameters: absent or `{}`. A field is refused as everywhere (P-06). */
@Injectable()
export class Nothing implements PipeTransform<object | undefined, undefined> {
  transform(body: object | undefined): undefined {
    const fields = Object.keys(body ?? {});
    if (fields.length) throw new InvalidInput(fields.map((field) => ({ field: field.slice(0, 60), code: 'whitelistValidation' })));
    return undefined;
  }
}
