import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDayRegister, type DayRegister, type Entry, isEntered } from '../../../lambda/dates/day-register.ts';
import type { Profile } from '../../../lambda/dates/same-happening/profile.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const DAY = '2014-03-16';

const aProfile = (changes: Partial<Profile>): Profile => ({
  kind: 'vote',
  names: [],
  place: null,
  acts: ['vote'],
  words: [],
  zone: null,
  time: null,
  ...changes,
});

const anEntry = (id: string, profile: Profile): Entry => ({
  id,
  when: { date: DAY, end: null, precision: 'day' },
  profile,
});

describe('the register of a day', () => {
  let opened: TestTable;
  let register: DayRegister;
  beforeEach(async () => {
    opened = await openTestTable();
    register = createDayRegister(opened.table);
  });
  afterEach(() => opened.close());

  async function enter(id: string, profile: Profile): Promise<void> {
    const view = await register.look(DAY, profile);
    expect(await register.enter(view, anEntry(id, profile))).toBe(true);
    await register.file(view, anEntry(id, profile));
  }

  it('finds a happening by any of its names, and on no other day', async () => {
    await enter('crimea', aProfile({ names: ['crimea', 'russia'] }));
    expect((await register.look(DAY, aProfile({ names: ['russia'] }))).candidates).toEqual(['crimea']);
    expect((await register.look('2014-03-17', aProfile({ names: ['russia'] }))).candidates).toEqual([]);
  });

  it('lets in one of two who have seen the same, and shows it to the other even before it is filed', async () => {
    const profile = aProfile({ names: ['crimea'] });
    const [one, other] = await Promise.all([register.look(DAY, profile), register.look(DAY, profile)]);
    const entered = await Promise.all([
      register.enter(one, anEntry('one', profile)),
      register.enter(other, anEntry('other', profile)),
    ]);
    expect(entered.filter((each) => each)).toHaveLength(1);
    const seen = await register.look(DAY, profile);
    expect(isEntered(seen, entered[0] ? 'one' : 'other')).toBe(true);
    expect(isEntered(seen, entered[0] ? 'other' : 'one')).toBe(false);
  });

  it('looks at the rarest names first, and at a few happenings only, however many a day has', async () => {
    for (let number = 0; number < 60; number++) {
      await enter(`happening ${number}`, aProfile({ names: ['europe', `city${number}`] }));
    }
    const { candidates, underWord } = await register.look(DAY, aProfile({ names: ['europe', 'city57'] }));
    expect(candidates[0]).toBe('happening 57');
    expect(candidates.length).toBeLessThanOrEqual(6);
    expect(Math.max(...[...underWord.values()].map((ids) => ids.size))).toBeLessThanOrEqual(32);
  });

  it('finishes what was broken off, and files nothing twice', async () => {
    const profile = aProfile({ names: ['crimea', 'russia'] });
    const view = await register.look(DAY, profile);
    await register.enter(view, anEntry('crimea', profile));
    const again = await register.look(DAY, profile);
    await register.file(again, anEntry('crimea', profile));
    await register.file(await register.look(DAY, profile), anEntry('crimea', profile));
    expect((await register.look(DAY, profile)).candidates).toEqual(['crimea']);
  });
});
