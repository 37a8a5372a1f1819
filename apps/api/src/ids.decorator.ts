import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID, Matches } from 'class-validator';

/** Members of one household, each named once; a household has at most thirty. */
export const MemberIds = () => Ids(30);

/** Ids of this program, each once, in small letters as they were given out. */
export const Ids = (most: number) =>
  applyDecorators(
    ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: most, uniqueItems: true }),
    Matches(/^[0-9a-f-]+$/, { each: true }),
    IsUUID(undefined, { each: true }),
    ArrayUnique(),
    ArrayMaxSize(most),
    ArrayMinSize(1),
    IsArray(),
  );
