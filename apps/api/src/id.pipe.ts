import { isId } from '#platform/ids';
import { refused } from '#platform/refused';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** An id in the address. Refusal `invalid-input` names the parameter. */
@Injectable()
export class Id implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!isId(value)) throw refused('invalid-input', { fields: [data ?? 'id'] });
    return value.toLowerCase();
  }
}
