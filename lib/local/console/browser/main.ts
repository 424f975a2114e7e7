import type { ConsoleEvents, MessageView } from '../protocol.ts';
import { createAgenda } from './agenda.ts';
import { createAttachMenu } from './attach-menu.ts';
import { createChatLog } from './chat-log.ts';
import { createClockPanel } from './clock-panel.ts';
import { createComposer } from './composer.ts';
import { byId } from './dom.ts';
import { createGlidingClock } from './gliding-clock.ts';
import { askHost, type HostAction, listenToHost } from './host.ts';
import { createMessageStore } from './message-store.ts';
import { createRoomSwitch } from './room-switch.ts';
import { createTimeFormat } from './time-format.ts';
import { createViewSwitch } from './view-switch.ts';

/** How long a notice is shown, in milliseconds. */
const NOTICE = 4_000;
/** A pressed button waits no longer for its answer, in milliseconds. */
const PRESS_ENDS = 6_000;

const lost = byId('lost', HTMLElement);
const toast = byId('toast', HTMLElement);
const views = createViewSwitch();
let hiding: ReturnType<typeof setTimeout> | undefined;

function notice(text: string): void {
  clearTimeout(hiding);
  toast.textContent = text;
  toast.classList.add('shown');
  hiding = setTimeout(() => toast.classList.remove('shown'), NOTICE);
}

/** All that is on the page, made once the host has told in which zone it shows time. */
function createPage({ zone, rooms, commands }: ConsoleEvents['state']) {
  const format = createTimeFormat(zone);
  const clock = createGlidingClock(() => performance.now());
  const clockPanel = createClockPanel(format, zone);
  const agenda = createAgenda(format);
  const messages = createMessageStore(rooms);
  const switcher = createRoomSwitch(rooms, show);
  const ask = (action: HostAction, body: object) => askHost(action, { room: switcher.open, ...body });
  const say = (text: string) => ask('say', { text });
  const orTell = async (asked: Promise<string | undefined>) => {
    const refused = await asked;
    if (refused !== undefined) notice(refused);
  };
  const chat = createChatLog({
    format,
    own: createTimeFormat(),
    onCommand: (command) => orTell(say(command)),
    async onPress(messageId, data) {
      setTimeout(() => chat.release(messageId, data), PRESS_ENDS);
      const refused = await ask('press', { messageId, data });
      if (refused === undefined) return;
      chat.release(messageId, data);
      notice(refused);
    },
  });
  createComposer(say, commands);
  createAttachMenu({
    onFile: (fileName, content) => orTell(ask('file', { fileName, content })),
    onLocation: (latitude, longitude) => orTell(ask('location', { latitude, longitude })),
  });
  byId('begin', HTMLButtonElement).addEventListener('click', () => say('/start'));

  function show(): void {
    chat.reset(messages.inRoom(switcher.open), rooms[switcher.open]?.kind ?? 'private');
  }

  requestAnimationFrame(function frame() {
    const now = clock.now();
    clockPanel.tick(now, agenda.nextAlert(now));
    agenda.tick(now);
    chat.tick(now);
    requestAnimationFrame(frame);
  });

  return {
    clock,
    clockPanel,
    agenda,
    chat,
    isOpen: (chatId: number) => rooms[switcher.open]?.chatId === chatId,
    reset(all: readonly MessageView[]) {
      messages.reset(all);
      show();
    },
    put(message: MessageView) {
      messages.put(message);
      const room = messages.roomOf(message);
      if (room === switcher.open) chat.put(message);
      else switcher.news(room);
    },
    remove(chatId: number, id: number) {
      messages.remove(chatId, id);
      if (rooms[switcher.open]?.chatId === chatId) chat.remove(id);
    },
  };
}

let page: ReturnType<typeof createPage> | undefined;
let host: string | undefined;

listenToHost(
  {
    state(state) {
      if (host !== undefined && host !== state.host) return location.reload();
      host = state.host;
      page ??= createPage(state);
      page.clock.hear(state.clock);
      page.clockPanel.show(state.clock);
      page.agenda.show(state.keyDates);
      page.reset(state.messages);
    },
    clock(view) {
      page?.clock.hear(view);
      page?.clockPanel.show(view);
    },
    keyDates(keyDates) {
      if (page?.agenda.show(keyDates)) views.news('agenda');
    },
    message(message) {
      page?.put(message);
      views.news('chat');
    },
    removed({ chatId, id }) {
      page?.remove(chatId, id);
    },
    typing({ chatId }) {
      if (page?.isOpen(chatId)) page.chat.showTyping();
    },
    answered({ chatId, messageId, data, text }) {
      if (page?.isOpen(chatId)) page.chat.release(messageId, data);
      if (text !== '') notice(text);
    },
  },
  (isConnected) => {
    lost.hidden = isConnected;
    byId('views', HTMLElement).inert = !isConnected;
  },
);
