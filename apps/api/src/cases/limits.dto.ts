import { limitNames, type Limits } from '#domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeMissing } from '../presence.decorator';

/** A limit is whole; a thousand of anything is more than any step may take. */
const most = 1000;
const whole = { type: 'number', minimum: 0, maximum: most } as const;

const All = class {} as new () => Limits;
const Some = class {} as new () => Partial<Limits>;

/** Every limit by its name: days, unless the name says hours, weeks or attempts. */
export class LimitsDto extends All {}

/** Those that are to change; the others stay as they are. */
export class LimitsChangeDto extends Some {}

// the table of limits is the domain's: one that is added there is read and set here at once
for (const name of limitNames) {
  ApiProperty(whole)(LimitsDto.prototype, name);
  for (const decorate of [ApiPropertyOptional(whole), MayBeMissing(), Max(most), Min(0), IsInt()])
    decorate(LimitsChangeDto.prototype, name);
}
