import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, newsroom, type Report } from '../../support/newsroom.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const HEARING: Report = {
  paper: 'paper.example',
  text: 'LONDON – The Supreme Court will hear the appeal of Northern Rail on Tuesday.',
  published: '2014-03-12',
};
const MOVED: Report = {
  paper: 'other.example',
  text: 'LONDON – The Supreme Court hearing of Northern Rail has been moved from Tuesday to Thursday, March 20.',
  published: '2014-03-13',
};
const CALLED_OFF: Report = {
  paper: 'other.example',
  text: 'LONDON – The Northern Rail hearing scheduled for Tuesday has been cancelled.',
  published: '2014-03-13',
};

describe('what anybody may have sent to a chat', () => {
  let opened: TestTable;
  let room: Newsroom;
  beforeEach(async () => {
    opened = await openTestTable();
    room = newsroom(opened.table);
  });
  afterEach(() => opened.close());

  const bySomebody = (report: Report): Report => ({ ...report, bySomebody: true });
  const dates = async () => (await room.ahead()).map(({ date, certainty }) => `${date} ${certainty}`);

  it('moves nothing that a feed has told of; it is a date of its own', async () => {
    await room.ingest(HEARING);
    await room.ingest(bySomebody(MOVED));
    expect(await dates()).toEqual(['2014-03-18 scheduled', '2014-03-20 scheduled']);
  });

  it('calls nothing off, however many send it', async () => {
    await room.ingest(HEARING);
    for (const paper of ['a.example', 'b.example', 'c.example'])
      await room.ingest(bySomebody({ ...CALLED_OFF, paper }));
    expect(await dates()).toEqual(['2014-03-18 scheduled']);
  });

  it('moves what the same site has told of', async () => {
    await room.ingest(HEARING);
    await room.ingest(bySomebody({ ...MOVED, paper: 'www.paper.example' }));
    expect(await dates()).toEqual(['2014-03-20 scheduled']);
  });

  it('moves what was sent to a chat itself', async () => {
    await room.ingest(bySomebody(HEARING));
    await room.ingest(bySomebody(MOVED));
    expect(await dates()).toEqual(['2014-03-20 scheduled']);
  });

  it('is heeded once it comes by a feed too', async () => {
    await room.ingest(HEARING);
    await room.ingest(bySomebody(MOVED));
    await room.ingest(MOVED);
    await room.ingest(MOVED);
    expect(await dates()).toEqual(['2014-03-20 scheduled']);
  });

  it('does not make a copy of it that comes by a feed unheard', async () => {
    const long = `${MOVED.text} ${'The judges had talked through the night before they came to an end of it, and those who were against the plan had left the hall by then without a word to anybody outside of it. '.repeat(3)}`;
    await room.ingest(HEARING);
    await room.ingest(bySomebody({ ...MOVED, text: long }));
    await room.ingest({ ...MOVED, text: `${long} By our own reporter.`, paper: 'third.example' });
    expect((await room.ahead()).map(({ date }) => date)).toEqual(['2014-03-20']);
  });

  it('makes nothing surer, and gives it no topics, that a feed has told of', async () => {
    await room.ingest(HEARING);
    const before = await room.ahead();
    for (const paper of ['a.example', 'b.example']) {
      const text =
        'LONDON – The appeal of Northern Rail will be heard by the Supreme Court on Tuesday, says Bitcoin Club.';
      await room.ingest(bySomebody({ ...HEARING, text, paper }));
    }
    const after = await room.ahead();
    expect(after.map(({ confidence, topics }) => [confidence, topics])).toEqual(
      before.map(({ confidence, topics }) => [confidence, topics]),
    );
    expect(after[0]?.publishers).toHaveLength(3);
  });
});
