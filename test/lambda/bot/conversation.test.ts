import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEARING, PAST_ALONE, VOTE_AND_SANCTIONS } from '../../support/sample-articles.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const GROUP = -200;

describe('a conversation', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z' });
  });
  afterEach(() => world.close());

  const last = (chatId = READER) => world.heard(chatId).at(-1)?.text ?? '';

  it('begins with what the bot is for, and two buttons', async () => {
    await world.say('/start');
    expect(last()).toContain('tells you before they do');
    expect(
      world
        .heard()[0]
        ?.keyboard.flat()
        .map(({ text }) => text),
    ).toEqual(['🔔 Everything important', '🗂 Choose topics']);
  });

  it('subscribes by a button as by a command', async () => {
    await world.say('/start');
    await world.press('Everything important');
    expect(last()).toContain('You will hear of every key date that I find');
    await world.say('/subscribe');
    expect(last()).toContain('You follow every key date already.');
  });

  it('subscribes to a topic, in whatever way it is written', async () => {
    await world.say('/subscribe  New York!');
    expect(last()).toContain('You will hear of New York!');
  });

  it('unsubscribes, and says so where there was nothing to end', async () => {
    await world.say('/unsubscribe');
    expect(last()).toContain('You follow nothing');
    await world.say('/subscribe');
    await world.say('/unsubscribe');
    expect(last()).toContain('Do you want to drop the one thing you follow?');
    await world.press('Drop');
    await world.say('/unsubscribe');
    expect(last()).toContain('You follow nothing');
  });

  it('lists what is coming, or that nothing is', async () => {
    await world.say('/upcoming');
    expect(last()).toContain('Nothing is coming');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.say('/upcoming');
    expect(last()).toMatch(
      /What is coming[\s\S]*Sunday 16 March 2014 — in 2 days[\s\S]*Monday 17 March 2014 — in 3 days/,
    );
    expect(last()).toContain('Only on a condition: “if the vote goes ahead”');
  });

  it('names every command when asked for help', async () => {
    await world.say('/help');
    for (const command of [
      '/upcoming',
      '/search',
      '/follow',
      '/following',
      '/unsubscribe',
      '/settings',
      '/stop',
      '/forgetme',
    ]) {
      expect(last()).toContain(command);
    }
  });

  it('answers a pasted article with its key dates and the words they came from', async () => {
    await world.say(HEARING);
    expect(last()).toMatch(/One key date in this:[\s\S]*Tuesday 18 March 2014, 15:00[\s\S]*from the words “/);
    expect(world.heard().at(-1)?.replyToId).not.toBeNull();
  });

  it('answers the same article again from what it knows', async () => {
    await world.say(HEARING);
    await world.say(HEARING);
    const read = world.log.filter(({ message }) => message === 'article read');
    expect([world.heard().length, read.length]).toEqual([2, 1]);
    expect(last()).toContain('One key date in this');
  });

  it('takes a forwarded post to be as old as it was first published', async () => {
    world.simulator.say(READER, 'The court said that it will rule on the appeal on Friday, according to its clerk.', {
      forwardOrigin: { type: 'hidden_user', sender_user_name: 'Somebody', date: Date.UTC(2014, 2, 5) / 1000 },
    });
    await world.settle();
    expect(last()).toContain('Friday 7 March 2014');
  });

  it.each([
    ['an article with nothing ahead in it', PAST_ALONE, 'There is nothing dated ahead in this.'],
    ['a word or two', 'hello there', 'Send me a link to an article or its whole text'],
    ['4,096 emoji', '🎉'.repeat(4096), 'There is nothing dated ahead in this.'],
    ['a link to a private address', 'http://10.0.0.1/', 'I cannot read this: this address is not on the public web.'],
    ['a link to nowhere', 'http://nowhere.invalid/', 'I cannot read this: there is no site nowhere.invalid'],
    ['a link of another kind', 'https://user:secret@example.org/', 'a user name or a password in it is not read'],
  ])('answers %s politely', async (_, text, answer) => {
    await world.say(text);
    expect(last()).toContain(answer);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('shows what an article says as it stands, whatever it is made of', async () => {
    await world.ingest('LONDON, March 14 – <b>Judges</b> & "lawyers" <script> will meet on Tuesday in London.');
    await world.say('/upcoming');
    expect(last()).toContain('Tuesday 18 March 2014');
    expect(world.simulator.calls().filter(({ method, status }) => method === 'sendMessage' && status !== 200)).toEqual(
      [],
    );
  });

  it('handles an update once, however often it is delivered', async () => {
    const update = {
      update_id: 1,
      message: {
        message_id: 1,
        date: 1_394_820_000,
        chat: { id: READER, type: 'private', first_name: 'Reader' },
        from: { id: READER, is_bot: false, first_name: 'Reader' },
        text: '/subscribe',
        entities: [{ type: 'bot_command', offset: 0, length: 10 }],
      },
    };
    for (let time = 0; time < 3; time++) expect(await world.host.handle(update)).toBe('done');
    expect(world.heard()).toHaveLength(1);
  });

  it('tries an update three times that fails, then says sorry and goes on', async () => {
    world.simulator.faults.add({ kind: 'status', status: 500, methods: ['sendMessage'], times: 3 });
    await world.say('/start');
    expect(world.log.map(({ message }) => message)).toEqual(['update failed', 'update failed', 'update given up']);
    expect(last()).toContain('Something went wrong on my side');
  });

  it('goes on when the chat has blocked the bot before it could answer', async () => {
    world.simulator.say(READER, '/start');
    world.simulator.block(READER);
    await world.settle();
    world.simulator.unblock(READER);
    await world.say('/help');
    expect(last()).toContain('/upcoming');
  });

  it('in a group is had by commands alone, of its administrators where they change something', async () => {
    world.simulator.addGroup({ id: GROUP, title: 'A group', members: [{ id: READER, firstName: 'Reader' }] });
    world.simulator.say(GROUP, HEARING);
    world.simulator.say(GROUP, '/subscribe');
    world.simulator.say(GROUP, '/help@another_bot');
    await world.settle();
    expect(world.heard(GROUP).map(({ text }) => text)).toEqual(['Only the administrators can change that.']);
  });
});
