import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A page of a list: after which key, how many at most. */
export class PageQuery {
  /** The `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;

  /** @example 30 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 30;
}
