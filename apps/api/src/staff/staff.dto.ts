import type { Colleague, StaffMember } from '#casework/staff/staff.service';
import { roles, type Role } from '#domain';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean } from 'class-validator';
import { NamedDto } from '../named.dto';
import { SomeOf } from '../one-of.decorator';
import { MayBeMissing } from '../presence.decorator';

export class StaffMemberDto implements StaffMember {
  id!: string;
  name!: string;
  email!: string;
  @SomeOf('Role', roles)
  roles!: Role[];
  office!: NamedDto;
  disabled!: boolean;
  /** To be sent as `If-Match` with a change. */
  version!: number;
}

export class StaffListDto {
  items!: StaffMemberDto[];
}

export class ColleagueDto implements Colleague {
  id!: string;
  name!: string;
  office!: NamedDto;
}

export class ColleagueListDto {
  items!: ColleagueDto[];
}

/** What is left out stays as it is. */
export class StaffChangeDto {
  @MayBeMissing()
  @SomeOf('Role', roles)
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  roles?: Role[];

  @MayBeMissing()
  @IsBoolean()
  disabled?: boolean;
}
