import { consulateCities, type Consulate, type ConsulateCity } from '#casework/departures/reference/consulates';
import { ApiProperty } from '@nestjs/swagger';
import { NamedCodeDto } from '../named.dto';

export class CountryDto extends NamedCodeDto {
  /** Usual in the programme: pickers list it first. Says nothing about who may return. */
  common!: boolean;
}

export class ConsulateDto {
  /** @example "ci-rabat" */
  code!: string;
  country!: string;
  @ApiProperty({ enum: ['embassy-consular-section', 'consulate-general'] })
  kind!: Consulate['kind'];
  @ApiProperty({ enum: Object.keys(consulateCities) })
  city!: ConsulateCity;
}

export class ForasProjectDto extends NamedCodeDto {
  @ApiProperty({ format: 'date' })
  startsOn!: string;
  @ApiProperty({ format: 'date' })
  endsOn!: string;
  /** `year`: the source names only the years. */
  @ApiProperty({ enum: ['day', 'year'] })
  datePrecision!: 'day' | 'year';
  /** Empty: any. */
  countries!: string[];
  axes!: NamedCodeDto[];
  source!: string;
}

export class PolicyDto {
  /** @example "snia-2020" */
  code!: string;
}

export class AirportDto extends NamedCodeDto {
  country!: string;
}

export class ReferenceDto {
  countries!: CountryDto[];
  regions!: NamedCodeDto[];
  languages!: NamedCodeDto[];
  /** A starting directory, to be checked by the office before use. */
  consulates!: ConsulateDto[];
  forasProjects!: ForasProjectDto[];
  policies!: PolicyDto[];
  /** Oldest first; the last one is in use. */
  consentForms!: string[];
  airports!: AirportDto[];
}
