import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { memorandum2007 } from './reference/agreement';

const add = namedQuery<{ id: string }>(
  'contingent-open',
  `INSERT INTO contingent (id, agreement, funder, signed_on, granted, opening_used, opening_fictitious) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (agreement) DO NOTHING RETURNING id`,
);
const explain = namedQuery(
  'contingent-explain',
  `INSERT INTO contingent_entry (contingent_id, kind, seats, source, occurred_on) VALUES ($1, $2, $3, $4, $5)`,
);

/** Opens the ledger of the agreement with its granted seats and, once, the balance used before. DOMAIN §5. */
@Injectable()
export class ContingentOpening {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `fictitiousUsed`: an invented balance for demonstration, marked as such wherever it is shown. Without it, "left" is not known. */
  async open(fictitiousUsed: number | null): Promise<void> {
    const { code, funder, signedOn, seatsGranted, openingUsed, source } = memorandum2007;
    const used = fictitiousUsed ?? openingUsed;
    await this.unitOfWork.run(async () => {
      const [made] = await this.unitOfWork.sql(add, [newId(), code, funder, signedOn, seatsGranted, used, fictitiousUsed !== null]);
      if (!made) return;
      await this.unitOfWork.sql(explain, [made.id, 'granted', seatsGranted, source, signedOn]);
      if (used)
        await this.unitOfWork.sql(explain, [made.id, 'opening-balance', used, fictitiousUsed === null ? source : 'fictitious', signedOn]);
    });
  }
}
