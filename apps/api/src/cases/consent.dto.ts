import type { Declaration } from '#casework/cases/consents.service';
import {
  consentMethods,
  interpreterKinds,
  presences,
  referrers,
  type ConsentMethod,
  type InterpreterKind,
  type Presence,
  type Referrer,
} from '#domain';
import { ArrayUnique, IsArray } from 'class-validator';
import { IsConsentForm, IsId, IsKnownLanguage } from '../code.decorator';
import { OneOf, SomeOf } from '../one-of.decorator';
import { MayBeLeftOut, MayBeMissing, MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

export class ConsentDto implements Declaration {
  @IsId()
  memberId!: string;

  /** @example "2026-01" */
  @IsConsentForm()
  formVersion!: string;

  /** @example "fr" */
  @IsKnownLanguage()
  language!: string;

  @OneOf('ConsentMethod', consentMethods)
  method!: ConsentMethod;

  /** Neither family nor consular staff; `null`: none. */
  @MayBeNull()
  @Line(100)
  interpreter!: string | null;

  /** What the interpreter is; missing or `null`: not said, or nobody interpreted. */
  @MayBeLeftOut()
  @OneOf('InterpreterKind', interpreterKinds)
  interpreterKind?: InterpreterKind | null;

  /** Needed with `oral`. */
  @MayBeNull()
  @Line(100)
  witness!: string | null;

  /** @example "OIM Rabat" */
  @Line(100)
  place!: string;

  /** Who brought the person to the programme; missing: nobody did. An authority or a detention holds the declaration until the person was heard alone. */
  @MayBeMissing()
  @OneOf('Referrer', referrers)
  referrer?: Referrer;

  /** Who else was in the room; missing: nobody. A spouse or an officer holds the declaration until the person was heard alone. */
  @MayBeMissing()
  @SomeOf('Presence', presences)
  @ArrayUnique()
  @IsArray()
  present?: Presence[];

  /** Who signs for an unaccompanied minor. */
  @MayBeLeftOut()
  @Line(100)
  guardian?: string | null;
}
