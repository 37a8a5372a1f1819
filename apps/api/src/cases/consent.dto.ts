import type { Declaration } from '#casework/cases/consents.service';
import { consentMethods, type ConsentMethod } from '#domain';
import { IsConsentForm, IsId, IsKnownLanguage } from '../code.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
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

  /** Needed with `oral`. */
  @MayBeNull()
  @Line(100)
  witness!: string | null;

  /** @example "OIM Rabat" */
  @Line(100)
  place!: string;
}
