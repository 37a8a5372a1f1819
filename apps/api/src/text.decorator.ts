import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/**
 * Control characters (NUL among them), the marks that turn the direction of writing, and halves of surrogate pairs, which are no characters:
 * a name or note needs none of them.
 */
const unwanted = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u;

/** A line of text, 1 to `most` characters, in any script, without control or direction marks (P-14). */
export const Line = (most: number) =>
  applyDecorators(
    ApiProperty({ minLength: 1, maxLength: most }),
    Matches(unwanted, { message: 'plain text' }),
    Length(1, most),
    IsString(),
  );
