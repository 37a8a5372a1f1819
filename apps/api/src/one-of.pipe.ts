import { refused } from '#platform/refused';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** A word of a closed list in the address. Refusal `invalid-input` names the parameter. */
@Injectable()
export class OneOfPipe<W extends string> implements PipeTransform<string, W> {
  constructor(private readonly words: readonly W[]) {}

  transform(value: string, { data }: ArgumentMetadata): W {
    const word = this.words.find((one) => one === value);
    if (word === undefined) throw refused('invalid-input', { fields: [data ?? 'word'] });
    return word;
  }
}
