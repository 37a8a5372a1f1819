import { withGrandson } from '../builders/registration';
import { freshDatabase } from '../support/database';
import { House } from './house';
import { page, walk } from './walk';

const left = async (house: House) => (await (await house.as('interior-liaison')).get('/api/v1/contingent')).body;

describe('the contingent', () => {
  it('says that what is left is not known while the opening balance is not', async () => {
    const house = await House.open(await freshDatabase(), null);
    expect(await left(house)).toEqual({
      ...{ agreement: 'memorandum-2007', funder: 'ministry-of-the-interior', granted: 14_500, reserved: 0, flown: 0, forfeited: 0 },
      ...{ openingUsed: null, left: null, fictitious: false },
    });
    await house.close();
  });

  it('reserves a seat for everybody or for nobody, and counts those flown', async () => {
    const house = await House.open(await freshDatabase(), 14_497);
    await walk(house, 'departed', withGrandson());
    expect(await left(house)).toMatchObject({ reserved: 0, flown: 2, left: 1, fictitious: true });

    const { path } = await walk(house, 'ready', withGrandson());
    const refused = await (await house.as('oim-caseworker')).post(`${path}/flight-bookings`);
    expect(refused.body).toMatchObject({ status: 409, code: 'contingent-exhausted', params: { left: 1 } });
    expect((await page(house, path)).booking).toBeNull();
    expect(await left(house)).toMatchObject({ reserved: 0, left: 1 });

    await walk(house, 'requested');
    expect(await left(house)).toMatchObject({ reserved: 1, left: 0 });
    await house.close();
  });

  it('is not found before its ledger is opened', async () => {
    const house = await House.open(await freshDatabase());
    await house.sql('DELETE FROM contingent_entry');
    await house.sql('DELETE FROM contingent');
    expect(await left(house)).toMatchObject({ status: 404, code: 'not-found' });
    await house.close();
  });
});
