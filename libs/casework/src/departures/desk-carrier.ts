import { Injectable } from '@nestjs/common';
import type { Carrier, PlacingAnswer } from './carrier';

/** The desk: a movement officer books with the airline and enters locator and ticket numbers. The task stands in their work queue. */
@Injectable()
export class DeskCarrier implements Carrier {
  readonly kind = 'desk';

  async place(): Promise<PlacingAnswer> {
    return { kind: 'with-people' };
  }
}
