import { applyDecorators, type Type } from '@nestjs/common';
import { Type as Becomes } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** An object inside the body. `ValidateNested` alone would let a list pass, empty or of such objects. */
export const Nested = (of: () => Type) => applyDecorators(Becomes(of), ValidateNested(), IsObject());

/** A list of objects inside the body; a list within the list is refused. */
export const NestedList = (of: () => Type, least: number, most: number) =>
  applyDecorators(
    Becomes(of),
    ValidateNested({ each: true }),
    IsObject({ each: true }),
    ArrayMaxSize(most),
    ArrayMinSize(least),
    IsArray(),
  );
