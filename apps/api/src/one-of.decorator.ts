import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

/** A word of a closed list: checked on its way in, a named enumeration in the document. */
export const OneOf = (name: string, words: readonly (string | number)[]) =>
  applyDecorators(IsIn(words), ApiProperty({ enum: [...words], enumName: name }));

/** Several words of a closed list. */
export const SomeOf = (name: string, words: readonly string[]) =>
  applyDecorators(IsIn(words, { each: true }), ApiProperty({ enum: [...words], enumName: name, isArray: true }));
