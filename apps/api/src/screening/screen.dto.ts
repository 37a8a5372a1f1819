import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';

export class ScreenDto {
  /** @example "snia-2020" */
  @Matches(/^[a-z\d-]{1,40}$/)
  policy!: string;

  /** Screening at the decision and at departure is part of those commands. */
  @ApiProperty({ enum: ['registration'] })
  @IsIn(['registration'])
  reference!: 'registration';
}
