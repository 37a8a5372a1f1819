import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeMissing } from './presence.decorator';

/** A page of a list: after which key, how many at most. */
export class PageQuery {
  /** The `next` of the page before. */
  @MayBeMissing()
  @IsString()
  @MaxLength(500)
  after?: string;

  /** @example 30 */
  @ApiPropertyOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 30;
}
